package rapport.relationships.assessing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import rapport.platform.time.Moments;
import rapport.relationships.RelationshipId;

/** Assesses relationships now and keeps what comes out: the one path for a single change and for all of them. */
@Component
class Keeping {

    /** Names the lock: who assesses single changes holds it alone, bulk runs share it. */
    private static final long LOCK = 0x5461_6e64_696e_67L;

    private final DSLContext db;
    private final TransactionTemplate transaction;
    private final Histories histories;
    private final StandingRows rows;
    private final Yardsticks yardsticks;
    private final Bulk bulk;
    private final Feed feed;
    private final Moments moments;

    Keeping(
            DSLContext db,
            TransactionTemplate transaction,
            Histories histories,
            StandingRows rows,
            Yardsticks yardsticks,
            Bulk bulk,
            Feed feed,
            Moments moments) {
        this.db = db;
        this.transaction = transaction;
        this.histories = histories;
        this.rows = rows;
        this.yardsticks = yardsticks;
        this.bulk = bulk;
        this.feed = feed;
        this.moments = moments;
    }

    /** New constants, then every relationship by them, which deals with all changes so far; returns what was measured by. */
    Yardstick renewAll() {
        Optional<Long> last = feed.last();
        Yardstick yardstick = yardsticks.renew();
        assessMany(bulk.all(), yardstick);
        last.ifPresent(feed::done);
        return yardstick;
    }

    /** Many relationships, several batches at a time, each in its own transaction. */
    void assessMany(List<RelationshipId> ids, Yardstick yardstick) {
        assessMany(ids, yardstick, moments.now());
    }

    void assessMany(List<RelationshipId> ids, Yardstick yardstick, Instant now) {
        bulk.each(ids, batch -> {
            transaction.executeWithoutResult(status -> {
                lock("pg_advisory_xact_lock_shared");
                assess(batch, yardstick, now);
            });
            return batch.size();
        });
    }

    /** A few relationships, in the transaction that is open. */
    void assess(Collection<RelationshipId> ids, Yardstick yardstick) {
        assess(ids, yardstick, moments.now());
    }

    void assess(Collection<RelationshipId> ids, Yardstick yardstick, Instant now) {
        Assessing assessing = new Assessing(yardstick, yardstick.instants().moment(now));
        Map<RelationshipId, Kept> kept = rows.kept(ids);
        List<Assessed> assessed = new ArrayList<>();
        for (Evidence evidence : histories.of(ids, yardstick.currency())) {
            assessed.add(assessing.assess(evidence, kept.get(evidence.relationship())));
        }
        rows.keep(assessed, yardstick, now);
    }

    /** Waits until nobody else assesses; held to the end of the transaction. */
    void alone() {
        lock("pg_advisory_xact_lock");
    }

    private void lock(String function) {
        db.select(DSL.function(DSL.name(function), SQLDataType.OTHER, DSL.val(LOCK)))
                .fetch();
    }
}
