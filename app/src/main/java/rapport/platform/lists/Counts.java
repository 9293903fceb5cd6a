package rapport.platform.lists;

import java.util.ArrayList;
import java.util.List;
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
import rapport.platform.money.Money;

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
    private static final double DEAR = 3_500;

    private final DSLContext db;

    Counts(DSLContext db) {
        this.db = db;
    }

    /**
     * How many there are.
     *
     * @param rows one more than {@link #MOST} when there are more
     * @param about whether the number is an estimate
     * @param totals sums by currency; empty when not everything was read
     */
    record Counted(long rows, boolean about, List<Money> totals) {

        boolean isOver() {
            return rows > MOST;
        }
    }

    Counted of(KindReading kind, Meaning meaning, @Nullable FieldReading total, boolean restricted) {
        SelectLimitStep<? extends Record> all = all(kind, meaning, total);
        if (!restricted && db.explain(all).rows() > FAR_MORE) {
            return new Counted(MOST + 1L, false, List.of());
        }
        Select<? extends Record> limited = all.limit(DSL.inline(MOST + 1));
        if (restricted) {
            Explain plan = db.explain(limited);
            if (plan.cost() > DEAR) {
                return new Counted(Math.min(MOST + 1L, Math.round(plan.rows())), true, List.of());
            }
        }
        return counted(limited.asTable("some"), total != null);
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
        }
        return db.select(fields)
                .from(Joins.of(kind.from(), joins))
                .where(meaning.condition());
    }

    private Counted counted(Table<?> some, boolean totalled) {
        if (!totalled) {
            return new Counted(db.fetchCount(some), false, List.of());
        }
        Field<String> currency = DSL.field(DSL.name("some", "currency"), SQLDataType.CLOB);
        Field<java.math.BigDecimal> sum = DSL.sum(DSL.field(DSL.name("some", "amount"), SQLDataType.BIGINT));
        Field<Integer> rows = DSL.count();
        List<Money> totals = new ArrayList<>();
        long all = 0;
        for (Record each :
                db.select(currency, sum, rows).from(some).groupBy(currency).orderBy(rows.desc(), currency)) {
            all += each.get(rows);
            if (each.get(currency) != null && each.get(sum) != null) {
                totals.add(Money.of(each.get(sum).longValue(), each.get(currency)));
            }
        }
        return new Counted(all, false, all > MOST ? List.of() : totals);
    }
}
