package rapport.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rapport.directory.PartyId;
import rapport.interactions.Keeping.Done;
import rapport.interactions.Keeping.Refused;
import rapport.interactions.Keeping.Refused.Reason;
import rapport.interactions.Promise.State;

class PromiseTest {

    private static final Instant MADE = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-10T22:59:59.999999Z");

    @Test
    void a_promise_is_open_until_the_very_moment_it_is_due() {
        assertThat(promise().stateAt(DUE)).isEqualTo(State.OPEN);
        assertThat(promise().stateAt(DUE.plusNanos(1000))).isEqualTo(State.BROKEN);
    }

    @Test
    void a_promise_fulfilled_at_the_moment_it_is_due_is_kept() {
        Promise kept = done(promise().fulfil(DUE, DUE));

        assertThat(kept.stateAt(DUE.plus(Duration.ofDays(400)))).isEqualTo(State.KEPT);
    }

    @Test
    void a_promise_fulfilled_late_stays_broken_for_ever() {
        Instant late = DUE.plus(Duration.ofDays(1));

        Promise fulfilled = done(promise().fulfil(late, late));

        assertThat(fulfilled.stateAt(late.plus(Duration.ofDays(400)))).isEqualTo(State.BROKEN);
        assertThat(fulfilled.isSettled()).isTrue();
    }

    @Test
    void what_was_fulfilled_later_was_not_fulfilled_before() {
        Promise kept = done(promise().fulfil(DUE.minusSeconds(60), DUE));

        assertThat(kept.stateAt(DUE.minusSeconds(61))).isEqualTo(State.OPEN);
    }

    @Test
    void a_promise_can_be_moved_or_withdrawn_only_before_it_is_due() {
        Instant early = DUE.minusSeconds(60);
        Instant late = DUE.plusSeconds(60);
        Instant next = DUE.plus(Duration.ofDays(7));

        assertThat(done(promise().moveTo(next, early)).stateAt(late)).isEqualTo(State.OPEN);
        assertThat(done(promise().withdraw(early)).stateAt(late)).isEqualTo(State.WITHDRAWN);
        assertThat(promise().moveTo(next, late)).isEqualTo(new Refused(promise(), Reason.PAST_DUE));
        assertThat(promise().withdraw(late)).isEqualTo(new Refused(promise(), Reason.PAST_DUE));
    }

    @Test
    void a_promise_cannot_be_moved_into_the_past() {
        assertThat(promise().moveTo(MADE, MADE.plusSeconds(60)))
                .isEqualTo(new Refused(promise(), Reason.DUE_IN_THE_PAST));
    }

    @Test
    void a_settled_promise_is_not_settled_again() {
        Promise kept = done(promise().fulfil(MADE.plusSeconds(1), DUE));

        assertThat(kept.fulfil(DUE, DUE)).isEqualTo(new Refused(kept, Reason.ALREADY_SETTLED));
        assertThat(kept.withdraw(MADE.plusSeconds(2))).isEqualTo(new Refused(kept, Reason.ALREADY_SETTLED));
        assertThat(kept.moveTo(DUE, MADE.plusSeconds(2))).isEqualTo(new Refused(kept, Reason.ALREADY_SETTLED));
    }

    @Test
    void nothing_is_fulfilled_before_it_was_promised_or_after_now() {
        assertThat(promise().fulfil(MADE.minusSeconds(1), DUE))
                .isEqualTo(new Refused(promise(), Reason.BEFORE_IT_WAS_MADE));
        assertThat(promise().fulfil(DUE, DUE.minusSeconds(1))).isEqualTo(new Refused(promise(), Reason.NOT_YET));
    }

    private static Promise done(Keeping keeping) {
        assertThat(keeping).isInstanceOf(Done.class);
        return ((Done) keeping).promise();
    }

    private static Promise promise() {
        return new Promise(
                new PromiseId(new UUID(1, 1)),
                new PartyId(new UUID(1, 2)),
                null,
                Side.US,
                "Send the plan",
                Severity.NORMAL,
                MADE,
                DUE,
                null,
                null,
                null,
                null,
                0);
    }
}
