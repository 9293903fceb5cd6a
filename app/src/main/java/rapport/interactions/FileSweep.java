package rapport.interactions;

import static schema.interactions.tables.File.FILE;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.platform.time.Moments;

/** Every night: files go whose time is up or whose record is gone, and bytes that no row knows. */
@Configuration(proxyBeanMethods = false)
class FileSweep {

    private static final LocalTime AT = LocalTime.of(3, 40);

    /** Bytes are written before their row. */
    private static final Duration UNKNOWN = Duration.ofDays(1);

    @Bean
    RecurringTask<Void> sweepFiles(DSLContext db, FileStore store, List<Attachable> kinds, Moments moments) {
        return Tasks.recurring("interactions-files", Schedules.daily(AT))
                .execute((instance, context) -> sweep(db, store, kinds, moments.now()));
    }

    static void sweep(DSLContext db, FileStore store, List<Attachable> kinds, Instant now) {
        for (Attachable kind : kinds) {
            // Deleted as if by hand: should its record come back within these days, so can they.
            db.update(FILE)
                    .set(FILE.DELETED_AT, now)
                    .where(FILE.SUBJECT_KIND.eq(kind.kind()))
                    .and(FILE.DELETED_AT.isNull())
                    .and(FILE.SUBJECT_ID.notIn(kind.all()))
                    .execute();
        }
        db.deleteFrom(FILE)
                .where(FILE.DELETED_AT.lt(now.minus(Attachments.KEPT)))
                .execute();
        Set<String> known = new HashSet<>();
        db.select(FILE.STORED, FILE.PREVIEW).from(FILE).forEach(row -> {
            known.add(row.value1());
            known.add(row.value2());
        });
        store.olderThan(now.minus(UNKNOWN)).stream()
                .filter(name -> !known.contains(name))
                .forEach(store::delete);
    }
}
