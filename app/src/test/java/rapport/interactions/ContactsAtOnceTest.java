package rapport.interactions;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.amina;
import static rapport.Cast.bruno;
import static schema.interactions.tables.Episode.EPISODE;
import static schema.interactions.tables.Interaction.INTERACTION;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rapport.FreshDatabaseTest;
import rapport.directory.Organisations;
import rapport.directory.PartyId;
import rapport.interactions.Logging.ChangedMeanwhile;
import rapport.interactions.Logging.Logged;

@FreshDatabaseTest
class ContactsAtOnceTest {

    private static final Instant MONDAY = Instant.parse("2025-03-03T09:00:00Z");

    @Autowired
    Interactions interactions;

    @Autowired
    Episodes episodes;

    @Autowired
    Organisations organisations;

    @Autowired
    DSLContext db;

    @Test
    void of_two_who_change_a_contact_at_once_one_is_told() throws Exception {
        PartyId firm = Known.firm(organisations, "Harbour and Pine");
        Contact call = Contact.of(Channel.CALL, Side.US, MONDAY, "As it was");
        Logged logged = (Logged) interactions.log(firm, call, bruno);

        List<Logging> answers = atOnce(List.of(
                () -> interactions.edit(logged.id(), Contact.of(Channel.CALL, Side.US, MONDAY, "One"), 0, amina),
                () -> interactions.edit(logged.id(), Contact.of(Channel.CALL, Side.US, MONDAY, "Two"), 0, bruno)));

        assertThat(answers).filteredOn(Logged.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(ChangedMeanwhile.class::isInstance).hasSize(1);
        assertThat(interactions.get(logged.id(), bruno).version()).isEqualTo(1);
    }

    @Test
    void contacts_logged_at_once_come_to_the_episodes_they_would_come_to_one_by_one() throws Exception {
        PartyId firm = Known.firm(organisations, "Harbour and Pine");
        List<Callable<Logging>> calls = new ArrayList<>();
        IntStream.range(0, 16)
                .mapToObj(i -> Contact.of(Channel.CALL, Side.US, MONDAY.plus(Duration.ofDays(7L * i)), "Call " + i))
                .forEach(call -> calls.add(() -> interactions.log(firm, call, bruno)));

        atOnce(calls);

        Map<InteractionId, EpisodeId> places = places();
        assertThat(places.values()).hasSize(16).doesNotContainNull();
        assertThat(db.fetchCount(EPISODE)).isEqualTo(1);
        assertThat(episodes.chain(List.of(firm))).isZero();
        assertThat(places()).isEqualTo(places);
    }

    private Map<InteractionId, EpisodeId> places() {
        return db.select(INTERACTION.ID, INTERACTION.EPISODE_ID)
                .from(INTERACTION)
                .fetchMap(INTERACTION.ID, INTERACTION.EPISODE_ID);
    }

    private static List<Logging> atOnce(List<Callable<Logging>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<Future<Logging>> answers = calls.stream()
                    .map(call -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            List<Logging> found = new ArrayList<>();
            for (Future<Logging> answer : answers) {
                found.add(answer.get());
            }
            return found;
        }
    }
}
