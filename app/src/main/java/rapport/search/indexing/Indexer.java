package rapport.search.indexing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import rapport.platform.database.Planner;
import rapport.search.Changed;
import rapport.search.SearchSource;
import schema.platform.tables.records.NextChangesRecord;

/**
 * Brings the index up to date, in batches that are short enough for everybody else: each is one transaction, and the place in the
 * feed moves with it.
 */
@Component
class Indexer {

    /** How many changes are taken at once; a batch of contacts takes a fraction of a second. */
    private static final int BATCH = 2_000;

    private final Feed feed;
    private final EntryRows rows;
    private final List<SearchSource> sources;
    private final TransactionTemplate transaction;

    Indexer(Feed feed, EntryRows rows, List<SearchSource> sources, TransactionTemplate transaction) {
        this.feed = feed;
        this.rows = rows;
        this.sources = List.copyOf(sources);
        this.transaction = transaction;
    }

    /** Works until the index is as the records are. */
    void run() {
        Set<SearchSource> built = rows.built(sources);
        // A whole new index knows what has happened before: after the first import, of millions of records.
        Optional<Long> known = built.isEmpty() ? transaction.execute(status -> feed.last()) : Optional.empty();
        sources.stream().filter(source -> !built.contains(source)).forEach(this::build);
        known.ifPresent(last -> transaction.executeWithoutResult(status -> skipTo(last)));
        int batches = 0;
        while (Boolean.TRUE.equals(transaction.execute(status -> step()))) {
            batches++;
        }
        rows.settle();
        if (built.size() < sources.size() || batches * BATCH >= Planner.MANY) {
            rows.learn();
        }
    }

    private void skipTo(long change) {
        if (feed.alone()) {
            feed.done(change);
        }
    }

    private boolean step() {
        if (feed.next(1).isEmpty() || !feed.alone()) {
            return false;
        }
        List<NextChangesRecord> changes = feed.next(BATCH);
        if (changes.isEmpty()) {
            return false;
        }
        Changed changed = Feed.changed(changes);
        sources.forEach(source -> rows.write(source, source.touchedBy(changed)));
        rows.forget(changed, sources);
        rows.complete(changed, sources);
        feed.done(changes.getLast().getId());
        return changes.size() == BATCH;
    }

    /** Makes the entries of a kind that has none yet, or others than its source makes now. */
    private void build(SearchSource source) {
        transaction.executeWithoutResult(status -> rows.clear(source));
        Optional<UUID> last = build(source, null);
        while (last.isPresent()) {
            last = build(source, last.get());
        }
        transaction.executeWithoutResult(status -> rows.built(source));
    }

    private Optional<UUID> build(SearchSource source, @Nullable UUID after) {
        return Optional.ofNullable(
                transaction.execute(status -> rows.next(source, after, BATCH).orElse(null)));
    }
}
