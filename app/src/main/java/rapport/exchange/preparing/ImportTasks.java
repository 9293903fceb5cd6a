package rapport.exchange.preparing;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportTasks {

    private static final LocalTime AT = LocalTime.of(3, 40);

    // Providers, because the scheduler is made of these tasks and the work needs the scheduler.
    @Bean
    OneTimeTask<Void> importTask(ObjectProvider<Running> running) {
        return Tasks.oneTime(Running.TASK)
                .execute((instance, context) -> running.getObject().work(PreparationId.of(instance.getId())));
    }

    @Bean
    RecurringTask<Void> resumeImports(ObjectProvider<Running> running) {
        return Tasks.recurring("imports-resume", FixedDelay.ofMinutes(10))
                .execute((instance, context) -> running.getObject().resume());
    }

    @Bean
    RecurringTask<Void> forgetUploads(ObjectProvider<Forgetting> forgetting) {
        return Tasks.recurring("imports-forget", Schedules.daily(AT))
                .execute((instance, context) -> forgetting.getObject().old());
    }
}
