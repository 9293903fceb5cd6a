package rapport.interactions;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.bruno;
import static schema.interactions.tables.Episode.EPISODE;
import static schema.interactions.tables.Interaction.INTERACTION;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rapport.RapportTest;
import rapport.directory.Organisations;
import rapport.directory.PartyId;
import rapport.interactions.Logging.Logged;

@RapportTest
class EpisodesTest {

    private static final Instant START = Instant.parse("2024-01-10T09:00:00Z");

    @Autowired
    Interactions interactions;

    @Autowired
    Episodes episodes;

    @Autowired
    Organisations organisations;

    @Autowired
    DSLContext db;

    @Test
    void contacts_within_14_days_of_the_one_before_make_an_episode() {
        PartyId party = Known.firm(organisations, "Harbour and Pine");

        Logged first = log(party, call(0));
        Logged second = log(party, call(14));
        Logged third = log(party, call(28));
        Logged late = log(party, call(28).at(START.plus(Duration.ofDays(42)).plusSeconds(1)));

        assertThat(List.of(second.episode(), third.episode())).containsOnly(first.episode());
        assertThat(late.episode()).isNotEqualTo(first.episode());
        assertThat(first.episode().value()).isEqualTo(first.id().value());
    }

    @Test
    void contacts_about_one_matter_make_an_episode_however_long_it_takes() {
        PartyId party = Known.firm(organisations, "Harbour and Pine");

        Logged order = log(party, call(0).about("order:7"));
        Logged other = log(party, call(1));
        Logged later = log(party, call(200).about("order:7"));

        assertThat(later.episode()).isEqualTo(order.episode());
        assertThat(other.episode()).isNotEqualTo(order.episode());
    }

    @Test
    void a_note_joins_an_episode_but_never_holds_two_together() {
        PartyId party = Known.firm(organisations, "Harbour and Pine");

        Logged first = log(party, call(0));
        Logged note = log(party, Contact.note(day(10), "They hesitate"));
        Logged second = log(party, call(20));
        Logged alone = log(party, Contact.note(day(100), "Nothing heard"));
        Logged beside = log(party, Contact.note(day(110), "Still nothing"));

        assertThat(note.episode()).isEqualTo(first.episode());
        assertThat(second.episode()).isNotEqualTo(first.episode());
        assertThat(beside.episode()).isEqualTo(alone.episode());
        assertThat(contacts(alone.episode())).isZero();
    }

    @Test
    void an_older_contact_that_is_logged_late_joins_two_episodes_into_one() {
        PartyId party = Known.firm(organisations, "Harbour and Pine");
        Logged first = log(party, call(0));
        Logged second = log(party, call(20));
        assertThat(second.episode()).isNotEqualTo(first.episode());

        log(party, call(10));

        assertThat(interactions.get(second.id(), bruno).episode()).isEqualTo(first.episode());
        assertThat(contacts(first.episode())).isEqualTo(3);
    }

    @Test
    void deleting_a_contact_leaves_no_empty_episode() {
        PartyId party = Known.firm(organisations, "Harbour and Pine");
        Logged only = log(party, call(0));

        interactions.delete(only.id(), 0, bruno);

        assertThat(db.fetchCount(EPISODE, EPISODE.PARTY_ID.eq(party))).isZero();
    }

    @Test
    void one_by_one_in_any_order_and_all_at_once_come_to_the_same_episodes() {
        Random random = new Random(20261121);
        for (int round = 0; round < 12; round++) {
            PartyId party = Known.firm(organisations, "Firm " + round);
            List<Contact> history = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                history.add(contact(random));
            }
            if (round % 2 == 1) {
                Collections.sort(history, Comparator.comparing(Contact::at));
            }
            history.forEach(contact -> log(party, contact));
            Result<Record> oneByOne = state(party);
            Map<InteractionId, EpisodeId> placesOneByOne = places(party);

            forget(party);
            int moved = episodes.chain(List.of(party));

            assertThat(moved).isEqualTo(25);
            assertThat(places(party)).isEqualTo(placesOneByOne);
            assertThat(state(party)).isEqualTo(oneByOne);
            assertThat(episodes.chain(List.of(party))).as("nothing moves twice").isZero();
        }
    }

    @Test
    void later_contacts_never_change_earlier_episodes() {
        Random random = new Random(7);
        PartyId party = Known.firm(organisations, "Harbour and Pine");
        List<Contact> history = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            history.add(contact(random));
        }
        history.sort(Comparator.comparing(Contact::at));
        Map<InteractionId, EpisodeId> before = Map.of();
        for (Contact contact : history) {
            log(party, contact);
            assertThat(places(party)).containsAllEntriesOf(before);
            before = places(party);
        }
    }

    private static Contact contact(Random random) {
        Instant at = START.plus(Duration.ofHours(random.nextInt(24 * 240)));
        if (random.nextInt(5) == 0) {
            Contact note = Contact.note(at, "For us");
            return random.nextInt(4) == 0 ? note.about("case:1") : note;
        }
        Side side = random.nextBoolean() ? Side.THEM : Side.US;
        Contact call = Contact.of(Channel.CALL, side, at, "Called");
        return random.nextInt(4) == 0 ? call.about("case:" + random.nextInt(3)) : call;
    }

    private void forget(PartyId party) {
        db.update(INTERACTION)
                .setNull(INTERACTION.EPISODE_ID)
                .where(INTERACTION.PARTY_ID.eq(party))
                .execute();
        db.deleteFrom(EPISODE).where(EPISODE.PARTY_ID.eq(party)).execute();
    }

    private Result<Record> state(PartyId party) {
        return db.select()
                .from(EPISODE)
                .where(EPISODE.PARTY_ID.eq(party))
                .orderBy(EPISODE.ID)
                .fetch();
    }

    private Map<InteractionId, EpisodeId> places(PartyId party) {
        return db.select(INTERACTION.ID, INTERACTION.EPISODE_ID)
                .from(INTERACTION)
                .where(INTERACTION.PARTY_ID.eq(party))
                .fetchMap(INTERACTION.ID, INTERACTION.EPISODE_ID);
    }

    private int contacts(EpisodeId episode) {
        return db.select(EPISODE.CONTACTS)
                .from(EPISODE)
                .where(EPISODE.ID.eq(episode))
                .fetchSingle(EPISODE.CONTACTS);
    }

    private Logged log(PartyId party, Contact contact) {
        return (Logged) interactions.log(party, contact, bruno);
    }

    private static Contact call(int day) {
        return Contact.of(Channel.CALL, Side.THEM, day(day), "Called");
    }

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }
}
