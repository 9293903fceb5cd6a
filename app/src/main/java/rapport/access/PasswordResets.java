package rapport.access;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import rapport.access.SignInCheck.TooMany;
import rapport.platform.time.Moments;

/**
 * Links for those who have forgotten their password, by mail. Who has an account is looked up later and in the background, so that
 * neither the answer nor the time it takes tells anything about an address.
 */
@Component
public class PasswordResets {

    /** @param email as {@link EmailAddress} writes it */
    record Asked(String email) {}

    private static final TaskDescriptor<Asked> TASK = TaskDescriptor.of("password-reset", Asked.class);

    private final Invitations invitations;
    private final SignInLimits limits;
    private final Denials denials;
    private final SchedulerClient scheduler;
    private final Moments moments;

    // The scheduler wants to know its tasks first, and they need this.
    PasswordResets(
            Invitations invitations,
            SignInLimits limits,
            Denials denials,
            @Lazy SchedulerClient scheduler,
            Moments moments) {
        this.invitations = invitations;
        this.limits = limits;
        this.denials = denials;
        this.scheduler = scheduler;
        this.moments = moments;
    }

    /**
     * Sends a link to whoever has this address, if anybody does.
     *
     * @param address from which the request came, as the connection says
     * @return how long to wait when somebody asks too often, else null
     */
    public @Nullable TooMany ask(String typed, String address) {
        Optional<EmailAddress> email = EmailAddress.parse(typed);
        String account = email.map(EmailAddress::value).orElse("");
        TooMany tooMany = limits.waitFor("reset of " + account, "reset from " + address);
        if (tooMany == null) {
            email.ifPresent(this::schedule);
        } else {
            denials.add(Denials.TOO_MANY);
        }
        return tooMany;
    }

    /** Its name holds the hash alone, since the log tells the names of tasks. */
    private void schedule(EmailAddress email) {
        scheduler.scheduleIfNotExists(
                TASK.instance(Tokens.hash(email.value()))
                        .data(new Asked(email.value()))
                        .build(),
                moments.now());
    }

    void work(Asked asked) {
        EmailAddress.parse(asked.email()).ifPresent(invitations::mailReset);
    }

    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        OneTimeTask<Asked> passwordResets(ObjectProvider<PasswordResets> resets) {
            return Tasks.oneTime(TASK)
                    .execute((instance, context) -> resets.getObject().work(instance.getData()));
        }
    }
}
