package rapport.exchange.delivering;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import rapport.platform.time.Moments;

/** Has a webhook's line looked at soon: one server at a time does, whoever has time. */
@Component
class Waking {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("webhook");

    private final SchedulerClient scheduler;
    private final Moments moments;

    // The scheduler wants to know its tasks first, and they need this.
    Waking(@Lazy SchedulerClient scheduler, Moments moments) {
        this.scheduler = scheduler;
        this.moments = moments;
    }

    void whenCommitted(UUID webhook) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    wake(webhook);
                }
            }
        });
    }

    void wake(UUID webhook) {
        if (!scheduler.scheduleIfNotExists(TASK.instance(webhook.toString()).scheduledTo(moments.now()))) {
            try {
                scheduler.reschedule(TaskInstanceId.of(TASK.getTaskName(), webhook.toString()), moments.now());
            } catch (TaskInstanceException e) {
                // Somebody is at it, and looks for more before ending; should that have been just now, the next look
                // finds it.
            }
        }
    }
}
