package rapport.interactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rapport.Cast.bruno;
import static schema.interactions.tables.Complaint.COMPLAINT;
import static schema.interactions.tables.Promise.PROMISE;
import static schema.interactions.tables.Satisfaction.SATISFACTION;

import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rapport.RapportTest;
import rapport.directory.Organisations;
import rapport.directory.PartyId;
import rapport.interactions.Keeping.Done;
import rapport.interactions.Keeping.Refused;
import rapport.interactions.Promise.State;
import rapport.platform.errors.NotFound;
import rapport.platform.time.Moments;

@RapportTest
class PromisesTest {

    @Autowired
    Promises promises;

    @Autowired
    Complaints complaints;

    @Autowired
    Satisfactions satisfactions;

    @Autowired
    Organisations organisations;

    @Autowired
    Moments moments;

    @Autowired
    DSLContext db;

    PartyId firm;

    @BeforeEach
    void someFirm() {
        firm = Known.firm(organisations, "Harbour and Pine");
    }

    @Test
    void a_promise_is_made_moved_and_kept() {
        Promise made = make("Send the plan", moments.now().plus(Duration.ofDays(3)));
        Instant later = moments.now().plus(Duration.ofDays(9));

        Promise moved = done(promises.move(made.id(), later, 0, bruno));
        done(promises.fulfil(made.id(), null, 1, bruno));

        assertThat(moved.dueAt()).isEqualTo(later);
        assertThat(promises.get(made.id(), bruno).stateAt(later.plusSeconds(1))).isEqualTo(State.KEPT);
    }

    @Test
    void what_somebody_else_has_changed_meanwhile_is_not_overwritten() {
        Promise made = make("Send the plan", moments.now().plus(Duration.ofDays(3)));
        promises.move(made.id(), moments.now().plus(Duration.ofDays(4)), 0, bruno);

        Keeping second = promises.withdraw(made.id(), 0, bruno);

        assertThat(((Refused) second).reason()).isEqualTo(Refused.Reason.CHANGED_MEANWHILE);
        assertThat(promises.get(made.id(), bruno).withdrawnAt()).isNull();
    }

    @Test
    void the_promise_about_an_order_follows_the_order() {
        Instant due = Instant.parse("1998-05-06T23:59:59.999999Z");
        NewPromise delivery =
                new NewPromise(Side.US, "Deliver order 11008", Severity.NORMAL, due.minusSeconds(9), due, null);

        PromiseId open = promises.forMatter("order:11008", firm, delivery, null, bruno);
        PromiseId shipped = promises.forMatter("order:11008", firm, delivery, due.minusSeconds(1), bruno);

        assertThat(shipped).isEqualTo(open);
        assertThat(promises.get(open, bruno).stateAt(due)).isEqualTo(State.KEPT);

        promises.drop("order:11008", bruno);
        assertThat(promises.find(open, bruno)).isEmpty();
    }

    @Test
    void a_delivery_that_was_overdue_when_its_order_was_cancelled_stays_a_broken_promise() {
        Instant due = Instant.parse("1998-05-06T23:59:59.999999Z");
        NewPromise delivery =
                new NewPromise(Side.US, "Deliver order 11008", Severity.NORMAL, due.minusSeconds(9), due, null);
        PromiseId late = promises.forMatter("order:11008", firm, delivery, null, bruno);
        PromiseId early = promises.forMatter("order:11009", firm, delivery, null, bruno);

        promises.withdrawForMatter("order:11008", due.plusSeconds(1), bruno);
        promises.withdrawForMatter("order:11009", due.minusSeconds(1), bruno);

        assertThat(promises.get(late, bruno).stateAt(due.plusSeconds(2))).isEqualTo(State.BROKEN);
        assertThat(promises.get(early, bruno).stateAt(due.plusSeconds(2))).isEqualTo(State.WITHDRAWN);
        assertThat(promises.get(late, bruno).isSettled()).isTrue();
    }

    @Test
    void who_may_only_look_changes_nothing() {
        Promise made = make("Send the plan", moments.now().plus(Duration.ofDays(3)));
        Stranger reader = Stranger.reading();

        assertThatThrownBy(() -> promises.fulfil(made.id(), null, 0, reader)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> promises.withdraw(made.id(), 0, reader)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> complaints.raise(firm, "Leaks", Severity.NORMAL, moments.now(), null, reader))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> satisfactions.add(firm, Scale.CSAT, 5, null, moments.now(), null, reader))
                .isInstanceOf(NotFound.class);
        assertThat(promises.find(made.id(), new Stranger())).isEmpty();
        assertThat(promises.get(made.id(), bruno).isSettled()).isFalse();
        assertThat(db.fetchCount(COMPLAINT, COMPLAINT.PARTY_ID.eq(firm))).isZero();
        assertThat(db.fetchCount(SATISFACTION, SATISFACTION.PARTY_ID.eq(firm))).isZero();
        assertThat(db.fetchCount(PROMISE, PROMISE.PARTY_ID.eq(firm))).isEqualTo(1);
    }

    @Test
    void an_answer_off_its_scale_is_refused() {
        for (int answer : new int[] {0, 6, -1, 10}) {
            assertThat(satisfactions.add(firm, Scale.CSAT, answer, null, moments.now(), null, bruno))
                    .isEqualTo(new Rating.Refused(Rating.Refused.Reason.OFF_THE_SCALE));
        }
        assertThat(satisfactions.add(firm, Scale.NPS, 0, "Never", moments.now(), null, bruno))
                .isInstanceOf(Rating.Rated.class);
    }

    private Promise make(String what, Instant due) {
        return done(promises.make(
                firm, new NewPromise(Side.US, what, Severity.IMPORTANT, moments.now(), due, null), bruno));
    }

    private static Promise done(Keeping keeping) {
        return ((Done) keeping).promise();
    }
}
