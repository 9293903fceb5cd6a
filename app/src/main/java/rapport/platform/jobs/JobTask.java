package rapport.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.event.TransactionalEventListener;
import rapport.platform.time.Moments;

/** Hands jobs to the scheduler: one of all servers runs a job, and another takes it over when that one dies. */
@Configuration(proxyBeanMethods = false)
class JobTask {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("job");

    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(20);
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 40);

    @Bean
    CustomTask<Void> jobs(JobRunner runner, Moments moments) {
        return Tasks.custom(TASK)
                .onFailure((failed, operations) ->
                        operations.reschedule(failed, moments.now().plus(BEFORE_NEXT_TRY)))
                .execute((instance, context) -> {
                    boolean over = runner.run(
                            UUID.fromString(instance.getId()),
                            () -> context.getSchedulerState().isShuttingDown());
                    Memory.giveBack();
                    return over
                            ? new CompletionHandler.OnCompleteRemove<>()
                            : new CompletionHandler.OnCompleteReschedule<>(Schedules.fixedDelay(BEFORE_NEXT_TRY));
                });
    }

    @Bean
    RecurringTask<Void> forgetOldJobs(JobRunner runner) {
        return Tasks.recurring("forget-old-jobs", Schedules.daily(AT_NIGHT))
                .execute((instance, context) -> runner.forgetOld());
    }

    @Bean
    Starter jobStarter(ObjectProvider<Scheduler> scheduler) {
        return new Starter(scheduler);
    }

    /** Nobody waits for the next look of the scheduler. */
    static class Starter {

        private final ObjectProvider<Scheduler> scheduler;

        Starter(ObjectProvider<Scheduler> scheduler) {
            this.scheduler = scheduler;
        }

        @TransactionalEventListener
        void on(JobAdded added) {
            scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
        }
    }
}
