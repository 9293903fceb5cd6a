package rapport.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rapport.directory.PartyId;
import rapport.interactions.Settling.Refused;
import rapport.interactions.Settling.Refused.Reason;
import rapport.interactions.Settling.Settled;

class ComplaintTest {

    private static final Instant RAISED = Instant.parse("2026-03-01T09:00:00Z");

    @Test
    void a_complaint_is_resolved_reopened_and_resolved_again() {
        Complaint resolved = settled(complaint().resolve(RAISED.plusSeconds(10), RAISED.plusSeconds(20)));
        Complaint reopened = settled(resolved.reopen(RAISED.plusSeconds(30)));
        Complaint again = settled(reopened.resolve(RAISED.plusSeconds(40), RAISED.plusSeconds(40)));

        assertThat(resolved.isOpen()).isFalse();
        assertThat(reopened.isOpen()).isTrue();
        assertThat(again.isOpen()).isFalse();
        assertThat(again.resolvedAt()).isEqualTo(RAISED.plusSeconds(40));
    }

    @Test
    void a_complaint_cannot_be_resolved_before_it_was_raised_or_in_the_future() {
        assertThat(complaint().resolve(RAISED.minusSeconds(1), RAISED))
                .isEqualTo(new Refused(Reason.BEFORE_IT_WAS_RAISED));
        assertThat(complaint().resolve(RAISED.plusSeconds(2), RAISED.plusSeconds(1)))
                .isEqualTo(new Refused(Reason.IN_THE_FUTURE));
    }

    @Test
    void only_what_is_resolved_can_be_reopened_and_only_what_is_open_resolved() {
        Complaint resolved = settled(complaint().resolve(RAISED, RAISED));

        assertThat(complaint().reopen(RAISED)).isEqualTo(new Refused(Reason.STILL_OPEN));
        assertThat(resolved.resolve(RAISED, RAISED)).isEqualTo(new Refused(Reason.ALREADY_RESOLVED));
    }

    private static Complaint settled(Settling settling) {
        assertThat(settling).isInstanceOf(Settled.class);
        return ((Settled) settling).complaint();
    }

    private static Complaint complaint() {
        return new Complaint(
                new ComplaintId(new UUID(1, 1)),
                new PartyId(new UUID(1, 2)),
                null,
                "The pump leaks",
                Severity.IMPORTANT,
                RAISED,
                null,
                null,
                0);
    }
}
