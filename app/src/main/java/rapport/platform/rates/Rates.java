package rapport.platform.rates;

import static schema.platform.tables.Rate.RATE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import rapport.platform.changes.Changes;
import rapport.platform.errors.NotFound;
import rapport.platform.ids.Ids;
import rapport.platform.rates.RateSaving.ChangedMeanwhile;
import rapport.platform.rates.RateSaving.Saved;
import rapport.platform.rates.RateSaving.Taken;
import rapport.platform.settings.Settings;
import rapport.platform.text.Formats;
import rapport.platform.text.Text;
import rapport.platform.undo.Deletion;
import rapport.platform.undo.Journal;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import schema.platform.tables.records.RateRecord;

/** The rates that the company has written down. */
@Repository
@Transactional
public class Rates {

    private static final long FRESH_NANOS = 1_000_000_000L;

    /** As the settings, rates are read again after a second: another node or a command may have written some. */
    private record Known(RateTable table, long at) {}

    private final ConcurrentHashMap<Currency, Known> known = new ConcurrentHashMap<>();
    private final DSLContext db;
    private final Changes changes;
    private final Journal journal;
    private final Settings settings;

    Rates(DSLContext db, Changes changes, Journal journal, Settings settings) {
        this.db = db;
        this.changes = changes;
        this.journal = journal;
        this.settings = settings;
    }

    /** Those into the company's currency, by currency, the newest first. */
    public List<Rate> all(CurrentUser who) {
        NotFound.unless(who.may(Permission.ADMINISTER), "rates");
        return db.selectFrom(RATE)
                .where(RATE.INTO_CURRENCY.eq(company().getCurrencyCode()))
                .orderBy(RATE.CURRENCY, RATE.DAY.desc())
                .fetch(Rates::toRate);
    }

    public Rate get(UUID id, CurrentUser who) {
        NotFound.unless(who.may(Permission.ADMINISTER), id);
        return db.selectFrom(RATE)
                .where(RATE.ID.eq(id))
                .fetchOptional(Rates::toRate)
                .orElseThrow(() -> new NotFound(id));
    }

    /** From {@code day} on, one unit of the currency is worth {@code value} of the company's. */
    public RateSaving add(Currency currency, LocalDate day, BigDecimal value, CurrentUser who) {
        NotFound.unless(who.may(Permission.ADMINISTER), "rates");
        UUID id = Ids.next();
        int added = db.insertInto(RATE)
                .set(RATE.ID, id)
                .set(RATE.CURRENCY, currency.getCurrencyCode())
                .set(RATE.INTO_CURRENCY, company().getCurrencyCode())
                .set(RATE.DAY, day)
                .set(RATE.VALUE, value)
                .onConflictDoNothing()
                .execute();
        return added == 0 ? new Taken() : saved(id, who);
    }

    public RateSaving change(UUID id, LocalDate day, BigDecimal value, int version, CurrentUser who) {
        Rate before = get(id, who);
        boolean taken = db.fetchExists(
                RATE,
                RATE.ID.ne(id),
                RATE.CURRENCY.eq(before.currency().getCurrencyCode()),
                RATE.INTO_CURRENCY.eq(before.into().getCurrencyCode()),
                RATE.DAY.eq(day));
        if (taken) {
            return new Taken();
        }
        int rows = db.update(RATE)
                .set(RATE.DAY, day)
                .set(RATE.VALUE, value)
                .set(RATE.VERSION, version + 1)
                .where(RATE.ID.eq(id))
                .and(RATE.VERSION.eq(version))
                .execute();
        return rows == 0 ? new ChangedMeanwhile() : saved(id, who);
    }

    public Deletion remove(UUID id, int version, CurrentUser who) {
        Rate before = get(id, who);
        Text what = Text.of("rate.removed", before.currency().getCurrencyCode(), Formats.date(before.day()));
        return Deletion.of(journal.keep(what, who, () -> {
            int rows = db.deleteFrom(RATE)
                    .where(RATE.ID.eq(id))
                    .and(RATE.VERSION.eq(version))
                    .execute();
            if (rows > 0) {
                changed(id);
            }
            return rows;
        }));
    }

    /** What amounts are worth in the company's currency. */
    public RateTable table() {
        return table(company());
    }

    public RateTable table(Currency into) {
        Known before = known.get(into);
        if (before != null && System.nanoTime() - before.at() < FRESH_NANOS) {
            return before.table();
        }
        RateTable read = read(into);
        known.put(into, new Known(read, System.nanoTime()));
        return read;
    }

    private RateTable read(Currency into) {
        Map<String, NavigableMap<LocalDate, BigDecimal>> rates = new HashMap<>();
        db.select(RATE.CURRENCY, RATE.DAY, RATE.VALUE)
                .from(RATE)
                .where(RATE.INTO_CURRENCY.eq(into.getCurrencyCode()))
                .forEach(row -> rates.computeIfAbsent(row.value1(), none -> new TreeMap<>())
                        .put(row.value2(), row.value3()));
        return new RateTable(into, rates);
    }

    private Currency company() {
        return settings.company().currency();
    }

    private Saved saved(UUID id, CurrentUser who) {
        changed(id);
        return new Saved(get(id, who));
    }

    /** What is known is forgotten now, and once more when the transaction has ended, since it may be rolled back. */
    private void changed(UUID id) {
        changes.record("rate", id, null);
        known.clear();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                known.clear();
            }
        });
    }

    private static Rate toRate(RateRecord row) {
        return new Rate(
                row.getId(),
                Currency.getInstance(row.getCurrency()),
                Currency.getInstance(row.getIntoCurrency()),
                row.getDay(),
                row.getValue(),
                row.getVersion());
    }
}
