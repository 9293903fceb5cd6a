package rapport.exchange.delivering;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import rapport.platform.changes.ChangeWatch;
import rapport.platform.time.Moments;

/** Writes down and sends while the server runs. */
@Configuration(proxyBeanMethods = false)
class HookTasks {

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 50);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    @Bean
    @ConditionalOnProperty(name = "rapport.jobs", havingValue = "true", matchIfMissing = true)
    ChangeWatch webhookWatch(HookFeed feed) {
        return new ChangeWatch("webhooks", feed::run);
    }

    @Bean
    CustomTask<Void> webhookTask(Sending sending, Deliveries deliveries, Moments moments) {
        return Tasks.custom(Waking.TASK)
                .onFailure((failed, operations) ->
                        operations.reschedule(failed, moments.now().plus(AFTER_FAILURE)))
                .execute((instance, context) -> {
                    UUID webhook = UUID.fromString(instance.getId());
                    sending.send(webhook, () -> context.getSchedulerState().isShuttingDown());
                    Optional<Instant> next = deliveries.nextDue(webhook);
                    return next.isEmpty()
                            ? new CompletionHandler.OnCompleteRemove<>()
                            : new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(until(next.get(), moments)));
                });
    }

    private static Duration until(Instant due, Moments moments) {
        Duration until = Duration.between(moments.now(), due);
        return until.compareTo(SHORTEST) < 0 ? SHORTEST : until;
    }

    @Bean
    RecurringTask<Void> webhooksDue(Deliveries deliveries, Waking waking) {
        return Tasks.recurring("webhooks-due", FixedDelay.ofMinutes(1))
                .execute((instance, context) -> deliveries.withSomethingDue().forEach(waking::wake));
    }

    @Bean
    RecurringTask<Void> forgetDeliveries(OldDeliveries old) {
        return Tasks.recurring("webhooks-forget", Schedules.daily(AT_NIGHT))
                .execute((instance, context) -> old.forget());
    }
}
