package rapport.work;

import static schema.work.tables.Task.TASK;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import rapport.platform.notices.NewNotice;
import rapport.platform.notices.Notices;
import rapport.platform.text.Text;
import rapport.platform.time.Moments;
import schema.work.tables.records.TaskRecord;

/** Tells the owners of tasks when they wanted to be reminded. */
@Component
public class Reminders {

    private static final int AT_ONCE = 500;

    private final DSLContext db;
    private final Notices notices;
    private final Moments moments;

    Reminders(DSLContext db, Notices notices, Moments moments) {
        this.db = db;
        this.notices = notices;
        this.moments = moments;
    }

    /** Each reminder once: it is told and marked in one transaction. */
    @Transactional
    public int remind() {
        List<TaskRecord> due = db.selectFrom(TASK)
                .where(TASK.REMIND_AT.le(moments.now()))
                .and(TASK.REMINDED_AT.isNull())
                .and(TASK.DONE_AT.isNull())
                .orderBy(TASK.REMIND_AT)
                .limit(AT_ONCE)
                .forUpdate()
                .skipLocked()
                .fetch();
        due.forEach(task -> notices.tell(
                task.getOwnerId(),
                new NewNotice(
                        "bell-ringing",
                        Text.of("task.notice.reminder"),
                        Text.of("task.notice.line", task.getTitle()),
                        Text.of("task.notice.open"),
                        "/tasks/" + task.getId(),
                        "task:" + task.getId())));
        db.update(TASK)
                .set(TASK.REMINDED_AT, moments.now())
                .where(TASK.ID.in(due.stream().map(TaskRecord::getId).toList()))
                .execute();
        return due.size();
    }

    @Configuration(proxyBeanMethods = false)
    static class EveryMinute {

        @Bean
        RecurringTask<Void> remindOfTasks(Reminders reminders) {
            return com.github.kagkarlsson.scheduler.task.helper.Tasks.recurring(
                            "task-reminders", Schedules.fixedDelay(Duration.ofMinutes(1)))
                    .execute((instance, context) -> reminders.remind());
        }
    }
}
