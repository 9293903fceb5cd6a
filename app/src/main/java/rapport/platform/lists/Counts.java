package rapport.platform.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Explain;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectLimitStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.platform.filters.Conditions.Meaning;
import rapport.platform.filters.Joins;
import rapport.platform.kinds.FieldReading;
import rapport.platform.kinds.Joined;
import rapport.platform.kinds.KindReading;
import rapport.platform.lists.ListReader.Countable;
import rapport.platform.money.Money;
import rapport.platform.rates.RateTable;
import rapport.platform.rates.Rates;
import rapport.platform.rates.Total;
import rapport.platform.settings.Settings;
import rapport.platform.time.Moments;

/**
 * Counts and adds up what a list holds without slowing it: nothing is counted beyond {@link #MOST}, and where the database expects even
 * that to be long work, what it expects is told instead.
 */
@Component
class Counts {

    static final int MOST = 10_000;

    /** Of a whole table the database knows well enough how many rows it has to say that there are more than {@link #MOST}. */
    private static final double FAR_MORE = 1.5 * MOST;

    /** In the planner's units: what takes some ten milliseconds. */
    static final double DEAR = 3_500;

    private final DSLContext db;
    private final Rates rates;
    private final Settings settings;
    private final Moments moments;

    Counts(DSLContext db, Rates rates, Settings settings, Moments moments) {
        this.db = db;
        this.settings = settings;
        this.rates = rates;
        this.moments = moments;
    }

    /**
     * How many there are.
     *
     * @param rows one more than {@link #MOST} when there are more
     * @param about whether the number is an estimate
     * @param total what they are worth together; null when nothing is added up or not everything was read
     */
    record Counted(long rows, boolean about, @Nullable Total total) {

        private static final Pattern WRITTEN = Pattern.compile("(~?)(\\d{1,5})");

        static Counted of(long rows, boolean about) {
            return new Counted(Math.min(MOST + 1L, rows), about, null);
        }

        boolean isOver() {
            return rows > MOST;
        }

        /** Reads what {@link #text} wrote; null when it is none. */
        static @Nullable Counted of(@Nullable String text) {
            Matcher written = WRITTEN.matcher(text == null ? "" : text);
            return written.matches()
                    ? of(Long.parseLong(written.group(2)), !written.group(1).isEmpty())
                    : null;
        }

        /** Without the total. */
        String text() {
            return (about ? "~" : "") + rows;
        }
    }

    Counted of(KindReading kind, Meaning meaning, @Nullable FieldReading total, boolean restricted) {
        return of(kind, new Countable(meaning, null, db), total, restricted);
    }

    Counted of(KindReading kind, Countable what, @Nullable FieldReading total, boolean restricted) {
        DSLContext planned = what.planned();
        SelectLimitStep<? extends Record> all = all(kind, what.meaning(), total);
        if (!restricted && planned.explain(all).rows() > FAR_MORE) {
            return Counted.of(MOST + 1L, false);
        }
        Select<? extends Record> limited = all.limit(DSL.inline(MOST + 1));
        if (restricted) {
            Explain plan = planned.explain(limited);
            if (plan.cost() > DEAR) {
                return Counted.of(what.about() == null ? Math.round(plan.rows()) : what.about(), true);
            }
        }
        return counted(limited.asTable("some"), total != null, planned);
    }

    private SelectLimitStep<? extends Record> all(KindReading kind, Meaning meaning, @Nullable FieldReading total) {
        List<Joined> joins = new ArrayList<>(meaning.joins());
        List<Field<?>> fields = new ArrayList<>();
        if (total == null) {
            fields.add(kind.key().as("id"));
        } else {
            Joins.add(total.joins(), joins);
            fields.add(total.value().coerce(SQLDataType.BIGINT).as("amount"));
            fields.add(total.also().getFirst().coerce(SQLDataType.CLOB).as("currency"));
            fields.add(day(total).as("day"));
        }
        return db.select(fields).from(Joins.of(kind.from(), joins)).where(meaning.condition());
    }

    /**
     * The day whose rate an amount takes stands beside its currency; where it is open, it is today. Amounts in the company's own
     * currency need none, and most are, so that few groups are made.
     */
    private Field<LocalDate> day(FieldReading total) {
        if (total.also().size() < 2) {
            return DSL.castNull(SQLDataType.LOCALDATE);
        }
        Field<String> currency = total.also().getFirst().coerce(SQLDataType.CLOB);
        return DSL.when(
                currency.ne(settings.company().currency().getCurrencyCode()),
                total.also().get(1).coerce(SQLDataType.LOCALDATE));
    }

    private Counted counted(Table<?> some, boolean totalled, DSLContext planned) {
        if (!totalled) {
            return Counted.of(planned.fetchCount(some), false);
        }
        RateTable table = rates.table();
        Field<String> currency = DSL.field(DSL.name("some", "currency"), SQLDataType.CLOB);
        Field<LocalDate> day = DSL.field(DSL.name("some", "day"), SQLDataType.LOCALDATE);
        Field<java.math.BigDecimal> sum = DSL.sum(DSL.field(DSL.name("some", "amount"), SQLDataType.BIGINT));
        Field<Integer> rows = DSL.count();
        List<Total.Dated> amounts = new ArrayList<>();
        long all = 0;
        for (Record each : planned.select(currency, day, sum, rows)
                .from(some)
                .groupBy(currency, day)
                .orderBy(rows.desc(), currency)) {
            all += each.get(rows);
            if (each.get(currency) != null && each.get(sum) != null) {
                LocalDate on = each.get(day) == null ? moments.today() : each.get(day);
                amounts.add(new Total.Dated(Money.of(each.get(sum).longValue(), each.get(currency)), on));
            }
        }
        return new Counted(all, false, all > MOST ? null : Total.of(amounts, table));
    }
}
