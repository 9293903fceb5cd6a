package rapport.relationships.assessing;

import static schema.relationships.tables.Relationship.RELATIONSHIP;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import rapport.relationships.RelationshipId;

/** Goes through many relationships: in batches, several at a time, never holding all histories at once. */
@Component
class Bulk {

    /** Few enough that their events fit into little memory, many enough that a statement for them is worth its while. */
    static final int BATCH = 800;

    private static final int THREADS = 2;

    private final DSLContext db;
    private final int threads;

    Bulk(DSLContext db, Environment environment) {
        this.db = db;
        // Beside people who work, the night's work takes one core at most.
        this.threads = environment.acceptsProfiles(Profiles.of("server")) ? 1 : THREADS;
    }

    List<RelationshipId> all() {
        return db.select(RELATIONSHIP.ID)
                .from(RELATIONSHIP)
                .orderBy(RELATIONSHIP.ID)
                .fetch(RELATIONSHIP.ID);
    }

    /** What comes of each batch, in the order of the batches. */
    <T> List<T> each(List<RelationshipId> ids, Function<Collection<RelationshipId>, T> work) {
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> running = new ArrayList<>();
            for (List<RelationshipId> batch : batches(ids)) {
                Callable<T> task = () -> work.apply(batch);
                running.add(workers.submit(task));
            }
            return results(workers, running);
        }
    }

    private static <T> List<T> results(ExecutorService workers, List<Future<T>> running) {
        List<T> results = new ArrayList<>();
        try {
            for (Future<T> future : running) {
                results.add(future.get());
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            workers.shutdownNow();
            throw new IllegalStateException(e.getCause());
        }
        return results;
    }

    private static List<List<RelationshipId>> batches(List<RelationshipId> ids) {
        List<List<RelationshipId>> batches = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            batches.add(ids.subList(from, Math.min(ids.size(), from + BATCH)));
        }
        return batches;
    }
}
