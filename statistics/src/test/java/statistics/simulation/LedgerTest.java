package statistics.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import statistics.simulation.Happening.Contact;
import statistics.simulation.Happening.Goal;
import statistics.simulation.Happening.Promise;
import statistics.standing.HardEvidence;
import statistics.standing.History;
import statistics.standing.Message;

class LedgerTest {

    private static final Ledger LEDGER = new Ledger(20_000);

    @Test
    void an_answered_contact_is_a_message_and_two_contacts_of_one_episode() {
        History history = written(new Contact(10.5, 3, true, false, 20, 2, true));

        Message message = history.messages().getFirst();
        assertThat(message.fromThem()).isTrue();
        assertThat(Ledger.WORKING_TIME.hoursBetween(message.at(), message.answered()))
                .isCloseTo(20, within(1e-6));
        assertThat(history.contacts()).hasSize(2).allMatch(contact -> contact.episode() == 3);
        statistics.standing.Contact theirs = history.contacts().getFirst();
        statistics.standing.Contact ours = history.contacts().getLast();
        assertThat(theirs.id()).as("one event seen from two sides").isEqualTo(message.id());
        assertThat(theirs.inbound() && theirs.candid()).isTrue();
        assertThat(ours.inbound() || ours.candid()).isFalse();
        assertThat(theirs.day()).isEqualTo(20_010);
        assertThat(ours.day()).isEqualTo(20_014);
    }

    @Test
    void a_contact_that_nobody_answered_stays_alone() {
        History history = written(new Contact(1, 0, false, false, Double.NaN, 0, false));

        assertThat(history.messages().getFirst().answered()).isNaN();
        assertThat(history.contacts()).hasSize(1).noneMatch(statistics.standing.Contact::inbound);
    }

    @Test
    void a_kept_promise_stays_kept_and_a_late_one_late() {
        History history = written(
                new Promise(0, Promise.Reason.DELIVERY, 0, 14, 9, 1), new Promise(0, Promise.Reason.TASK, 0, 7, 8, 2));

        assertThat(history.promises())
                .extracting(promise -> promise.fulfilled() <= promise.due())
                .containsExactlyInAnyOrder(true, false);
        assertThat(history.promises())
                .extracting(statistics.standing.Promise::severity)
                .contains(1, 2);
    }

    @Test
    void a_goal_is_in_force_until_the_relationship_ends() {
        History history = written(new Goal(5, Double.POSITIVE_INFINITY), new Goal(6, 30));

        assertThat(history.jointWork().getFirst().until()).isNaN();
        assertThat(history.jointWork().getLast().until()).isEqualTo(20_030);
    }

    @Test
    void what_was_recorded_at_once_is_hard_evidence() {
        History history = written(new Happening.Notice(7), new Happening.NoticeWithdrawn(14), new Happening.Ending(21));

        assertThat(history.hardEvidence())
                .extracting(HardEvidence::fact)
                .containsExactly(
                        HardEvidence.Fact.NOTICE_GIVEN, HardEvidence.Fact.NOTICE_WITHDRAWN, HardEvidence.Fact.ENDED);
    }

    @Test
    void nothing_is_lost_of_a_whole_life() {
        SimulatedRelationship relationship = new Simulation(World.STANDARD, 4)
                .relationships(50).stream()
                        .max((left, right) -> Integer.compare(
                                left.happenings().size(), right.happenings().size()))
                        .orElseThrow();
        History history = LEDGER.history(relationship);

        int written = history.exchanges().size()
                + history.promises().size()
                + history.messages().size()
                + history.complaints().size()
                + history.surveyAnswers().size()
                + history.agreements().size()
                + history.jointWork().size()
                + history.hardEvidence().size();
        assertThat(written).isEqualTo(relationship.happenings().size()).isGreaterThan(50);
    }

    @Test
    void the_world_ends_with_its_last_day() {
        assertThat(LEDGER.end(World.STANDARD).at()).isEqualTo(20_000 + 1092);
        assertThat(LEDGER.end(World.STANDARD).day()).isEqualTo(20_000 + 1091);
    }

    private static History written(Happening... happenings) {
        Traits traits = new Traits(0, 1, .9, 0, 6, 1, false);
        return LEDGER.history(new SimulatedRelationship(0, traits, List.of(), List.of(happenings)));
    }
}
