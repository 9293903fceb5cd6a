package rapport.relationships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static schema.platform.tables.Change.CHANGE;
import static schema.relationships.tables.Ending.ENDING;
import static schema.relationships.tables.Relationship.RELATIONSHIP;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rapport.Cast;
import rapport.RapportTest;
import rapport.directory.Parties;
import rapport.directory.PartyId;
import rapport.directory.PartyKind;
import rapport.directory.PartyRole;
import rapport.platform.errors.NotFound;
import rapport.platform.ids.Ids;
import rapport.platform.money.Money;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.user.UserId;
import rapport.relationships.EndingResult.Recorded;
import rapport.relationships.EndingResult.Refused;
import schema.directory.tables.Party;

@RapportTest
class EndingsTest {

    /** Carol as a reader: she may look and change nothing. */
    private record Reader() implements CurrentUser {

        @Override
        public @Nullable UserId id() {
            return Cast.carol.id();
        }

        @Override
        public String name() {
            return "Carol";
        }

        @Override
        public boolean isAdministrator() {
            return false;
        }

        @Override
        public boolean may(Permission permission) {
            return permission == Permission.SEE;
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    }

    @Autowired
    private DSLContext db;

    @Autowired
    private Parties parties;

    @Autowired
    private Relationships relationships;

    @Autowired
    private Endings endings;

    @Autowired
    private WinBacks winBacks;

    @Autowired
    private ManualStages manualStages;

    @Autowired
    private JointGoals goals;

    private PartyId mill;
    private RelationshipId id;

    @BeforeEach
    void a_mill_takes_a_role() {
        mill = new PartyId(Ids.next());
        db.insertInto(Party.PARTY)
                .set(Party.PARTY.ID, mill)
                .set(Party.PARTY.KIND, PartyKind.ORGANISATION)
                .set(Party.PARTY.NAME, "Old Mill")
                .set(Party.PARTY.SORT_NAME, "old mill")
                .execute();
        parties.giveRole(mill, PartyRole.CUSTOMER, Cast.bruno);
        id = relationships.of(mill, Cast.bruno).getFirst().id();
    }

    @Test
    void a_party_that_takes_a_role_has_a_relationship_at_once() {
        assertThat(relationships.get(id, Cast.bruno).role()).isEqualTo(PartyRole.CUSTOMER);
        parties.giveRole(mill, PartyRole.CUSTOMER, Cast.bruno);
        assertThat(relationships.of(mill, Cast.bruno)).hasSize(1);
    }

    @Test
    void roles_written_at_once_are_adopted_with_their_owners() {
        db.deleteFrom(RELATIONSHIP).execute();

        int adopted = relationships.adopt(Map.of(mill, Cast.bruno.id()));

        assertThat(adopted).isEqualTo(1);
        assertThat(relationships.of(mill, Cast.bruno).getFirst().owner()).isEqualTo(Cast.bruno.id());
        assertThat(relationships.adopt()).isZero();
    }

    @Test
    void an_edit_of_what_somebody_else_changed_is_stale() {
        int seen = relationships.get(id, Cast.bruno).version();
        assertThat(relationships.edit(id, Cast.amina.id(), "Call", Money.of(900, "EUR"), seen, Cast.amina))
                .isInstanceOf(Edit.Edited.class);

        Edit edit = relationships.edit(id, Cast.bruno.id(), "Write", null, seen, Cast.bruno);

        assertThat(edit).isInstanceOf(Edit.Stale.class);
        assertThat(relationships.get(id, Cast.bruno).nextStep()).isEqualTo("Call");
    }

    @Test
    void an_owner_is_one_of_us() {
        Edit edit = relationships.edit(id, new UserId(Ids.next()), null, null, 0, Cast.bruno);

        assertThat(edit).isEqualTo(new Edit.Refused(Edit.Refused.Reason.NO_SUCH_OWNER));
    }

    @Test
    void an_ending_keeps_who_and_why_and_names_the_party_as_changed() {
        db.deleteFrom(CHANGE).execute();
        EndingEntry entry = new EndingEntry(
                EndingPhase.ENDED,
                EndingSide.THEM,
                EndingReason.COMPETITOR,
                Set.of(EndingReason.PRICE),
                null,
                "Arden Coffee Systems",
                "They install at no cost",
                Money.of(58_000_00, "EUR"),
                null,
                null);

        Ending ending = ((Recorded) endings.record(id, entry, Cast.bruno)).ending();

        assertThat(ending.otherReasons()).containsExactly(EndingReason.PRICE);
        assertThat(ending.recordedBy()).isEqualTo(Cast.bruno.id());
        assertThat(endings.current(id, Cast.bruno)).contains(ending);
        assertThat(db.select(CHANGE.PARTY_ID).from(CHANGE).fetch(CHANGE.PARTY_ID))
                .extracting(Object::toString)
                .containsExactly(mill.toString());
        assertThat(endings.withdraw(ending.id(), 0, Cast.bruno)).isEqualTo(new Refused(Refused.Reason.ENDED_STAYS));
    }

    @Test
    void other_needs_words_and_nothing_is_written() {
        EndingEntry entry = EndingEntry.of(EndingPhase.ENDED, EndingSide.US, EndingReason.OTHER);

        assertThat(endings.record(id, entry, Cast.bruno)).isEqualTo(new Refused(Refused.Reason.OTHER_NEEDS_WORDS));
        assertThat(db.fetchCount(ENDING)).isZero();
    }

    @Test
    void a_notice_is_withdrawn_once() {
        EndingEntry entry = EndingEntry.of(EndingPhase.IN_NOTICE, EndingSide.THEM, EndingReason.PRICE);
        Ending notice = ((Recorded) endings.record(id, entry, Cast.bruno)).ending();

        assertThat(endings.withdraw(notice.id(), notice.version(), Cast.bruno))
                .isInstanceOf(EndingResult.Withdrawn.class);
        assertThat(endings.withdraw(notice.id(), notice.version(), Cast.amina))
                .isEqualTo(new Refused(Refused.Reason.CHANGED_MEANWHILE));
        assertThat(endings.current(id, Cast.bruno)).isEmpty();
    }

    @Test
    void what_never_ended_is_not_won_back() {
        assertThat(winBacks.record(id, null, Cast.bruno)).isInstanceOf(WinBackResult.NotEnded.class);
    }

    @Test
    void a_stage_set_by_hand_needs_a_reason_and_holds_until_it_expires() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        assertThat(manualStages.set(id, Stage.ENGAGEMENT, " ", today.plusDays(30), Cast.bruno))
                .isEqualTo(new ManualStageResult.Refused(ManualStageResult.Refused.Reason.NO_REASON));
        manualStages.set(id, Stage.ENGAGEMENT, "We build together", today.plusDays(30), Cast.bruno);
        assertThat(manualStages.current(id, Cast.bruno)).map(ManualStage::stage).contains(Stage.ENGAGEMENT);
        manualStages.lift(id, Cast.bruno);
        assertThat(manualStages.current(id, Cast.bruno)).isEmpty();
    }

    @Test
    void carol_cannot_change_what_she_may_only_see() {
        CurrentUser carol = new Reader();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        EndingEntry entry = EndingEntry.of(EndingPhase.ENDED, EndingSide.US, EndingReason.PRICE);

        for (Runnable attempt : List.<Runnable>of(
                () -> endings.record(id, entry, carol),
                () -> winBacks.record(id, "note", carol),
                () -> manualStages.set(id, Stage.NONE, "why", today, carol),
                () -> goals.add(id, GoalKind.GOAL, "Grow", today, null, carol),
                () -> relationships.edit(id, null, "mine", null, 0, carol))) {
            assertThatThrownBy(attempt::run).isInstanceOf(NotFound.class);
        }
        assertThat(db.fetchCount(ENDING)).isZero();
        assertThat(relationships.get(id, carol).nextStep()).isNull();
    }
}
