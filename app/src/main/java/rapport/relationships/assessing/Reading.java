package rapport.relationships.assessing;

import static schema.interactions.tables.InteractionFact.INTERACTION_FACT;
import static schema.sales.tables.OrderFact.ORDER_FACT;

import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jooq.DSLContext;
import rapport.relationships.RelationshipId;

/** The evidence of a whole portfolio, batch by batch; read once for several passes when it is not too much to hold. */
final class Reading {

    /** So many contacts and orders take about 300 MB. */
    private static final int MOST_HELD = 1_500_000;

    private final Bulk bulk;
    private final Histories histories;
    private final Currency currency;
    private final List<RelationshipId> ids;
    private final boolean holds;
    private final Map<RelationshipId, List<Evidence>> held = new ConcurrentHashMap<>();

    Reading(DSLContext db, Bulk bulk, Histories histories, Currency currency) {
        this.bulk = bulk;
        this.histories = histories;
        this.currency = currency;
        this.ids = bulk.all();
        this.holds = db.fetchCount(INTERACTION_FACT) + db.fetchCount(ORDER_FACT) <= MOST_HELD;
    }

    Currency currency() {
        return currency;
    }

    /** What comes of each batch, in the order of the batches. */
    <T> List<T> each(Function<List<Evidence>, T> work) {
        return bulk.each(ids, batch -> work.apply(evidence(batch)));
    }

    private List<Evidence> evidence(Collection<RelationshipId> batch) {
        return holds
                ? held.computeIfAbsent(batch.iterator().next(), first -> histories.of(batch, currency))
                : histories.of(batch, currency);
    }
}
