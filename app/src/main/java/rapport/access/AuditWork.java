package rapport.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import rapport.platform.changes.ChangeWatch;
import rapport.platform.time.Moments;

/** What the audit trail does every second while the server runs: tells of refusals, and chains what has been written. */
@Component
class AuditWork {

    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    private final Denials denials;
    private final AuditSealer sealer;
    private final AuditHead head;
    private final Moments moments;
    private AuditHead.@Nullable Link latest;
    private Instant noted = Instant.EPOCH;

    AuditWork(Denials denials, AuditSealer sealer, AuditHead head, Moments moments) {
        this.denials = denials;
        this.sealer = sealer;
        this.head = head;
        this.moments = moments;
    }

    synchronized void run() {
        denials.tell();
        Optional<AuditSealer.Sealed> sealed;
        do {
            sealed = sealer.seal();
            sealed.ifPresent(some -> latest = some.head());
        } while (sealed.filter(some -> some.entries() == AuditSealer.AT_ONCE).isPresent());
        noteHead();
    }

    private void noteHead() {
        if (latest != null && !moments.now().isBefore(noted.plus(BETWEEN_NOTES))) {
            head.note(latest);
            latest = null;
            noted = moments.now();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Watch {

        @Bean
        @ConditionalOnProperty(name = "rapport.jobs", havingValue = "true", matchIfMissing = true)
        ChangeWatch auditWatch(AuditWork work) {
            return new ChangeWatch("audit", work::run);
        }
    }
}
