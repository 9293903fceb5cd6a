package rapport.interactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rapport.Cast.bruno;
import static schema.interactions.tables.Interaction.INTERACTION;
import static schema.platform.tables.Change.CHANGE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rapport.RapportTest;
import rapport.directory.LinkKind;
import rapport.directory.Links;
import rapport.directory.NewLink;
import rapport.directory.Organisations;
import rapport.directory.PartyId;
import rapport.directory.People;
import rapport.interactions.Logging.ChangedMeanwhile;
import rapport.interactions.Logging.Logged;
import rapport.interactions.Logging.Refused;
import rapport.interactions.Logging.Refused.Reason;
import rapport.platform.errors.NotFound;

@RapportTest
class InteractionsTest {

    private static final Instant MONDAY = Instant.parse("2025-03-03T09:00:00Z");

    @Autowired
    Interactions interactions;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    Links links;

    @Autowired
    DSLContext db;

    PartyId firm;
    PartyId elena;
    PartyId lidia;

    @BeforeEach
    void someFirm() {
        firm = Known.firm(organisations, "Harbour and Pine");
        elena = Known.person(people, links, firm, "Elena", "Marsh");
        lidia = Known.person(people, links, firm, "Lidia", "Ferrante");
    }

    @Test
    void a_contact_with_a_person_belongs_to_the_organisation_they_stand_for() {
        Logged logged = log(elena, Contact.of(Channel.CALL, Side.THEM, MONDAY, "Asked for a plan"));

        assertThat(logged.party()).isEqualTo(firm);
        assertThat(interactions.get(logged.id(), bruno).contact().people()).containsExactly(elena);
    }

    @Test
    void a_contact_from_before_somebody_worked_there_belongs_to_the_person() {
        PartyId teodor = Known.stranger(people, "Teodor", "Vance");
        links.add(new NewLink(teodor, firm, LinkKind.WORKS_AT, null, LocalDate.of(2025, 3, 4), null), bruno);

        assertThat(log(teodor, Contact.of(Channel.CALL, Side.US, MONDAY, null)).party())
                .isEqualTo(teodor);
        assertThat(log(teodor, Contact.of(Channel.CALL, Side.US, MONDAY.plus(Duration.ofDays(1)), null))
                        .party())
                .isEqualTo(firm);
    }

    @Test
    void every_write_says_whose_relationships_it_may_touch() {
        Logged logged = log(firm, Contact.of(Channel.CALL, Side.US, MONDAY, null));
        interactions.edit(logged.id(), Contact.of(Channel.CALL, Side.US, MONDAY, "Longer"), 0, bruno);
        interactions.delete(logged.id(), 1, bruno);

        assertThat(db.select(CHANGE.PARTY_ID)
                        .from(CHANGE)
                        .where(CHANGE.KIND.eq("interaction"))
                        .and(CHANGE.SUBJECT_ID.eq(logged.id().value()))
                        .fetch(CHANGE.PARTY_ID))
                .hasSize(3)
                .allMatch(party -> party.toString().equals(firm.toString()));
    }

    @Test
    void the_first_contact_of_the_other_side_answers_a_message() {
        Logged asked =
                log(firm, Contact.of(Channel.EMAIL, Side.THEM, MONDAY, "When?").wantingAnswer());
        assertThat(answeredAt(asked)).isNull();

        log(firm, Contact.of(Channel.EMAIL, Side.THEM, MONDAY.plusSeconds(60), "Hello?"));
        assertThat(answeredAt(asked)).as("their own reminder is no answer").isNull();

        log(firm, Contact.of(Channel.EMAIL, Side.US, MONDAY.plusSeconds(3600), "On Friday"));
        log(firm, Contact.of(Channel.EMAIL, Side.US, MONDAY.plusSeconds(7200), "Or Monday"));

        assertThat(answeredAt(asked)).isEqualTo(MONDAY.plusSeconds(3600));
    }

    @Test
    void an_answer_to_somebody_else_is_no_answer() {
        Logged asked = log(
                firm,
                Contact.of(Channel.EMAIL, Side.THEM, MONDAY, "When?")
                        .with(Set.of(elena))
                        .wantingAnswer());

        log(
                firm,
                Contact.of(Channel.EMAIL, Side.US, MONDAY.plusSeconds(60), "Hi").with(Set.of(lidia)));
        assertThat(answeredAt(asked)).isNull();

        log(
                firm,
                Contact.of(Channel.CALL, Side.THEM, MONDAY.plusSeconds(90), "Hi")
                        .with(Set.of(elena, lidia)));
        assertThat(answeredAt(asked)).isEqualTo(MONDAY.plusSeconds(90));
    }

    @Test
    void when_the_answer_is_deleted_the_next_one_counts() {
        Logged asked =
                log(firm, Contact.of(Channel.EMAIL, Side.THEM, MONDAY, "When?").wantingAnswer());
        Logged first = log(firm, Contact.of(Channel.EMAIL, Side.US, MONDAY.plusSeconds(60), "Friday"));
        log(firm, Contact.of(Channel.EMAIL, Side.US, MONDAY.plusSeconds(120), "Friday it is"));

        interactions.delete(first.id(), 0, bruno);

        assertThat(answeredAt(asked)).isEqualTo(MONDAY.plusSeconds(120));
    }

    @Test
    void an_answer_that_came_with_an_import_is_left_alone() {
        Logged asked =
                log(firm, Contact.of(Channel.EMAIL, Side.THEM, MONDAY, "When?").wantingAnswer());
        Instant known = MONDAY.plusSeconds(30);
        db.update(INTERACTION)
                .set(INTERACTION.ANSWERED_AT, known)
                .where(INTERACTION.ID.eq(asked.id()))
                .execute();

        log(firm, Contact.of(Channel.EMAIL, Side.US, MONDAY.plusSeconds(60), "Friday"));
        interactions.edit(
                asked.id(),
                Contact.of(Channel.EMAIL, Side.THEM, MONDAY, "When, please?").wantingAnswer(),
                0,
                bruno);

        assertThat(answeredAt(asked)).isEqualTo(known);
    }

    @Test
    void what_somebody_else_has_changed_meanwhile_is_not_overwritten() {
        Logged logged = log(firm, Contact.of(Channel.CALL, Side.US, MONDAY, "As it was"));
        interactions.edit(logged.id(), Contact.of(Channel.CALL, Side.US, MONDAY, "Theirs"), 0, bruno);

        Logging second = interactions.edit(logged.id(), Contact.of(Channel.CALL, Side.US, MONDAY, "Mine"), 0, bruno);

        assertThat(second).isInstanceOf(ChangedMeanwhile.class);
        assertThat(interactions.get(logged.id(), bruno).contact().text()).isEqualTo("Theirs");
        assertThat(interactions.delete(logged.id(), 0, bruno)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(interactions.find(logged.id(), bruno)).isPresent();
    }

    @Test
    void what_makes_no_sense_is_refused_and_nothing_is_written() {
        Contact call = Contact.of(Channel.CALL, Side.US, MONDAY, "Fine");

        assertThat(refusal(call.at(Instant.now().plus(Duration.ofHours(1))))).isEqualTo(Reason.IN_THE_FUTURE);
        assertThat(refusal(Contact.note(MONDAY, "  "))).isEqualTo(Reason.NOTHING_SAID);
        assertThat(refusal(Contact.of(Channel.CALL, Side.US, MONDAY, "x".repeat(100_001))))
                .isEqualTo(Reason.TOO_LONG);
        assertThat(refusal(call.with(Set.of(new PartyId(UUID.randomUUID()))))).isEqualTo(Reason.UNKNOWN_PERSON);
        assertThat(refusal(call.with(Set.of(firm)))).as("a firm is no person").isEqualTo(Reason.UNKNOWN_PERSON);
        assertThat(db.fetchCount(INTERACTION, INTERACTION.PARTY_ID.eq(firm))).isZero();
    }

    @Test
    void who_may_not_see_a_party_cannot_log_change_or_delete_its_contacts() {
        Logged logged = log(firm, Contact.of(Channel.CALL, Side.US, MONDAY, "Ours"));
        Stranger nobody = new Stranger();

        assertThatThrownBy(() -> interactions.log(firm, Contact.of(Channel.CALL, Side.US, MONDAY, null), nobody))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        interactions.edit(logged.id(), Contact.of(Channel.CALL, Side.US, MONDAY, "Changed"), 0, nobody))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> interactions.delete(logged.id(), 0, nobody)).isInstanceOf(NotFound.class);
        assertThat(interactions.find(logged.id(), nobody)).isEmpty();
        assertThat(interactions.get(logged.id(), bruno).contact().text()).isEqualTo("Ours");
        assertThat(db.fetchCount(INTERACTION, INTERACTION.PARTY_ID.eq(firm))).isEqualTo(1);
    }

    @Test
    void who_may_only_look_changes_nothing() {
        Logged logged = log(firm, Contact.of(Channel.CALL, Side.US, MONDAY, "Ours"));
        Stranger reader = Stranger.reading();

        assertThat(interactions.find(logged.id(), reader)).isPresent();
        assertThatThrownBy(() -> interactions.log(firm, Contact.of(Channel.CALL, Side.US, MONDAY, null), reader))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> interactions.delete(logged.id(), 0, reader)).isInstanceOf(NotFound.class);
        assertThat(db.fetchCount(INTERACTION, INTERACTION.PARTY_ID.eq(firm))).isEqualTo(1);
    }

    private Reason refusal(Contact contact) {
        return ((Refused) interactions.log(firm, contact, bruno)).reason();
    }

    private Logged log(PartyId party, Contact contact) {
        return (Logged) interactions.log(party, contact, bruno);
    }

    private Instant answeredAt(Logged logged) {
        return interactions.get(logged.id(), bruno).answeredAt();
    }
}
