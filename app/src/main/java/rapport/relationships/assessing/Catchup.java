package rapport.relationships.assessing;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import rapport.platform.jobs.Memory;
import rapport.relationships.RelationshipId;
import schema.platform.tables.records.NextChangesRecord;

/** Takes the changes since the last time and assesses the relationships of the parties they touch. */
@Component
class Catchup {

    /** With more changes waiting than this, something was imported: they are taken all at once. */
    private static final int MANY = 1_000;

    private enum Found {
        NOTHING,
        FEW,
        MANY
    }

    private final Feed feed;
    private final TransactionTemplate transaction;
    private final Keeping keeping;
    private final Yardsticks yardsticks;

    Catchup(Feed feed, TransactionTemplate transaction, Keeping keeping, Yardsticks yardsticks) {
        this.feed = feed;
        this.transaction = transaction;
        this.keeping = keeping;
        this.yardsticks = yardsticks;
    }

    /** Works until nothing is left. */
    void run() {
        Found found = step();
        while (found != Found.NOTHING) {
            found = step();
        }
    }

    private Found step() {
        Found found = transaction.execute(status -> few());
        if (found == Found.MANY) {
            many();
        }
        return found == null ? Found.NOTHING : found;
    }

    /** Assesses what changed, when it is little. */
    private Found few() {
        if (feed.next(1).isEmpty()) {
            return Found.NOTHING;
        }
        keeping.alone();
        List<NextChangesRecord> changes = feed.next(MANY);
        if (changes.size() == MANY) {
            return Found.MANY;
        }
        List<RelationshipId> touched = feed.touched(changes);
        if (!touched.isEmpty()) {
            keeping.assess(touched, yardsticks.current());
        }
        if (!changes.isEmpty()) {
            feed.done(changes.getLast().getId());
        }
        return Found.FEW;
    }

    /** In batches of their own, several at a time. Done again should the machine stop in between: the place moves only afterwards. */
    private void many() {
        long last = transaction
                .execute(status -> feed.last())
                .orElseThrow(() -> new IllegalStateException("changes that were there are gone"));
        if (yardsticks.isOutgrown()) {
            keeping.renewAll();
        } else {
            keeping.assessMany(feed.touchedUpTo(last), yardsticks.current());
        }
        transaction.executeWithoutResult(status -> feed.done(last));
        Memory.giveBack();
    }
}
