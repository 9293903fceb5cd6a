package rapport.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static schema.interactions.tables.Episode.EPISODE;
import static schema.interactions.tables.Interaction.INTERACTION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import rapport.FreshDatabaseTest;
import rapport.interactions.Episodes;

/** Contacts that come in many at once are written with the episodes that building them from the contacts would give. */
@FreshDatabaseTest
class ImportedEpisodesTest {

    private static final int FIRMS = 20;
    private static final Instant START = Instant.parse("2024-01-10T09:00:00Z");

    @Autowired
    private Imports imports;

    @Autowired
    private Episodes episodes;

    @Autowired
    private DSLContext db;

    @TempDir
    private Path folder;

    private Path mapping;

    @BeforeEach
    void mapping() throws IOException {
        mapping = Files.writeString(folder.resolve("mapping.yaml"), """
            source: shop
            files:
              - file: firms.csv
                kind: organisation
                set: firms
                key: id
                fields: own
              - file: contacts*.csv
                kind: interaction
                set: contacts
                key: id
                fields: {party: {column: party, of: firms}, channel: channel, opened_by: opened_by, at: at, subject: subject,
                  matter: matter, mass: mass}
            """);
        StringBuilder firms = new StringBuilder("id,name\n");
        for (int i = 0; i < FIRMS; i++) {
            firms.append(i).append(",Firm ").append(i).append('\n');
        }
        run("firms.csv", firms.toString());
    }

    @Test
    void first_contacts_have_the_episodes_that_chaining_gives() throws IOException {
        Random random = new Random(20261129);

        assertThat(run("contacts-1.csv", contacts(random, 0, 800)).created()).isEqualTo(800);

        assertThat(db.fetchCount(EPISODE)).isBetween(FIRMS, 799);
        chainingChangesNothing();
    }

    @Test
    void contacts_of_parties_that_have_others_join_their_episodes() throws IOException {
        Random random = new Random(20261130);
        run("contacts-1.csv", contacts(random, 0, 300));
        int before = db.fetchCount(EPISODE);

        assertThat(run("contacts-2.csv", contacts(random, 300, 500)).created()).isEqualTo(200);

        assertThat(db.fetchCount(EPISODE)).isGreaterThan(before);
        chainingChangesNothing();
    }

    @Test
    void a_known_contact_that_moves_to_a_party_with_new_ones_is_chained_with_them() throws IOException {
        String header = "id,party,channel,opened_by,at,subject,matter,mass\n";
        run("contacts-1.csv", header + "1,0,call,us,2024-03-01T10:00:00Z,First,,\n");

        FileResult result = run(
                "contacts-2.csv",
                header + "1,1,call,us,2024-03-01T10:00:00Z,First,,\n2,1,call,us,2024-03-05T10:00:00Z,Second,,\n");

        assertThat(result.created()).isEqualTo(1);
        assertThat(result.updated()).isEqualTo(1);
        assertThat(db.fetchValues(INTERACTION.EPISODE_ID))
                .hasSize(2)
                .containsOnly(db.fetchValues(EPISODE.ID).getFirst());
    }

    private void chainingChangesNothing() {
        Result<Record> written = state();
        assertThat(episodes.chain(db.selectDistinct(INTERACTION.PARTY_ID)
                        .from(INTERACTION)
                        .fetch(INTERACTION.PARTY_ID)))
                .isZero();
        assertThat(state()).isEqualTo(written);
    }

    private Result<Record> state() {
        return db.select().from(EPISODE).orderBy(EPISODE.ID).fetch();
    }

    private static String contacts(Random random, int from, int to) {
        StringBuilder text = new StringBuilder("id,party,channel,opened_by,at,subject,matter,mass\n");
        for (int i = from; i < to; i++) {
            boolean note = random.nextInt(5) == 0;
            text.append(i)
                    .append(',')
                    .append(random.nextInt(FIRMS))
                    .append(note ? ",note,," : random.nextBoolean() ? ",call,us," : ",email,them,")
                    .append(START.plus(Duration.ofHours(random.nextInt(24 * 240))))
                    .append(random.nextInt(3) == 0 ? "," : ",Subject " + i)
                    .append(random.nextInt(4) == 0 ? ",case:" + random.nextInt(3) : ",")
                    .append(random.nextInt(10) == 0 ? ",yes" : ",")
                    .append('\n');
        }
        return text.toString();
    }

    private FileResult run(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        List<FileResult> files = imports.run(Brought.request(mapping, file)).files();
        assertThat(files.getFirst().rejected()).isZero();
        return files.getFirst();
    }
}
