package rapport.relationships.assessing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.platform.jobs.Memory;
import schema.platform.routines.ForgetChanges;

/** Every night: once a week what the past teaches, new constants, every relationship by them (silence changes it too), and the changes all readers have seen go. */
@Configuration(proxyBeanMethods = false)
class Nightly {

    private static final LocalTime AT = LocalTime.of(2, 10);

    @Bean
    RecurringTask<Void> assessEveryRelationship(Learning learning, Keeping keeping, DSLContext db) {
        return Tasks.recurring("relationships-assess", Schedules.daily(AT)).execute((instance, context) -> {
            learning.weekly();
            keeping.renewAll();
            new ForgetChanges().execute(db.configuration());
            Memory.giveBack();
        });
    }
}
