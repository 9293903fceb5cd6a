package rapport.mail;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.event.TransactionalEventListener;
import rapport.platform.time.Moments;

/** Hands mails to the scheduler: one of all servers sends a mail, and another takes it over when that one dies. */
@Configuration(proxyBeanMethods = false)
class MailTask {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("mail");

    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 50);

    @Bean
    CustomTask<Void> mails(ObjectProvider<Postman> postman, Moments moments) {
        return Tasks.custom(TASK)
                .onFailure((failed, operations) ->
                        operations.reschedule(failed, moments.now().plus(AFTER_FAILURE)))
                .execute((instance, context) -> postman.getObject()
                        .deliver(UUID.fromString(instance.getId()))
                        .map(MailTask::again)
                        .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }

    private static CompletionHandler<Void> again(Instant at) {
        return (complete, operations) -> operations.reschedule(complete, at);
    }

    @Bean
    RecurringTask<Void> forgetOldMails(ObjectProvider<Outbox> outbox) {
        return Tasks.recurring("mails-forget", Schedules.daily(AT_NIGHT))
                .execute((instance, context) -> outbox.getObject().forgetOld());
    }

    @Bean
    Starter mailStarter(ObjectProvider<Scheduler> scheduler) {
        return new Starter(scheduler);
    }

    /** Nobody waits for the next look of the scheduler. */
    static class Starter {

        private final ObjectProvider<Scheduler> scheduler;

        Starter(ObjectProvider<Scheduler> scheduler) {
            this.scheduler = scheduler;
        }

        @TransactionalEventListener
        void on(MailAdded added) {
            scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
        }
    }
}
