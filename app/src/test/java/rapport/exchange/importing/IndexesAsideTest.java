package rapport.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static schema.directory.tables.Party.PARTY;
import static schema.directory.tables.Person.PERSON;
import static schema.platform.tables.IndexAside.INDEX_ASIDE;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import rapport.FreshDatabaseTest;
import rapport.directory.PartyId;
import rapport.directory.PartyKind;
import rapport.platform.database.Planner;
import rapport.platform.ids.Ids;
import rapport.platform.kinds.Intake;

/** What becomes of the indexes of lists when more is imported than there is. */
@FreshDatabaseTest
class IndexesAsideTest {

    private static final long LARGE = 10_000_000;

    @Autowired
    Imports imports;

    @Autowired
    IndexesAside indexes;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    @Test
    void they_go_before_a_file_that_is_larger_than_the_table_and_come_back_as_they_were() throws IOException {
        for (Intake kind : imports.kinds().values()) {
            List<String> before = definitions(kind);
            assertThat(before).doesNotContainNull();

            indexes.before(kind, file(LARGE));

            assertThat(definitions(kind)).allMatch(Objects::isNull).hasSameSizeAs(before);
            assertThat(db.fetchCount(INDEX_ASIDE)).isEqualTo(before.size());

            indexes.putBack();

            assertThat(definitions(kind)).isEqualTo(before);
            assertThat(db.fetchCount(INDEX_ASIDE)).isZero();
        }
    }

    @Test
    void they_stay_where_they_are_for_a_small_file() throws IOException {
        Intake contacts = imports.kinds().get("interaction");

        indexes.before(contacts, file(1_000_000));

        assertThat(definitions(contacts)).hasSize(5).doesNotContainNull();
    }

    @Test
    void they_are_left_to_the_import_that_still_writes() throws Exception {
        Intake contacts = imports.kinds().get("interaction");
        indexes.before(contacts, file(LARGE));

        transaction.executeWithoutResult(status -> {
            imports.waitForOthers();
            Thread other = new Thread(indexes::putBack);
            other.start();
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            assertThat(definitions(contacts)).hasSize(5).containsOnlyNulls();
        });

        indexes.putBack();
        assertThat(definitions(contacts)).doesNotContainNull();
    }

    @Test
    void nobody_is_waited_for_who_builds_an_index_himself() throws Exception {
        Intake people = imports.kinds().get("person");
        indexes.before(people, file(LARGE));

        whileAnIndexIsBuiltOn(PARTY, indexes::putBack);

        assertThat(definitions(people)).containsNull();
        assertThat(db.fetchCount(INDEX_ASIDE)).isPositive();

        indexes.putBack();
        assertThat(definitions(people)).doesNotContainNull();
        assertThat(db.fetchCount(INDEX_ASIDE)).isZero();
    }

    @Test
    void many_rows_are_written_while_somebody_builds_an_index() throws Exception {
        whileAnIndexIsBuiltOn(PARTY, () -> transaction.executeWithoutResult(status -> Planner.learn(db, PARTY)));
    }

    /** Holds the lock that building an index without holding up anybody takes; the work has to end meanwhile. */
    private void whileAnIndexIsBuiltOn(Table<?> table, Runnable work) throws Exception {
        transaction.executeWithoutResult(status -> {
            db.execute("lock table {0} in share update exclusive mode", table);
            assertThat(CompletableFuture.runAsync(work)).succeedsWithin(Duration.ofSeconds(20));
        });
    }

    @Test
    void what_an_index_told_of_its_values_is_known_again() throws IOException {
        PartyId elena = new PartyId(Ids.next());
        db.insertInto(PARTY)
                .set(PARTY.ID, elena)
                .set(PARTY.KIND, PartyKind.PERSON)
                .set(PARTY.NAME, "Elena")
                .set(PARTY.SORT_NAME, "elena")
                .execute();
        db.insertInto(PERSON)
                .set(PERSON.ID, elena)
                .set(PERSON.JOB_TITLE, "Finance")
                .execute();

        indexes.before(imports.kinds().get("person"), file(LARGE));
        indexes.putBack();

        assertThat(db.fetchCount(
                        DSL.table(DSL.name("pg_stats")),
                        DSL.field(DSL.name("tablename"), String.class).eq("person_job_title")))
                .isEqualTo(1);
    }

    private Path file(long bytes) throws IOException {
        Path file = folder.resolve("contacts.csv");
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(bytes);
        }
        return file;
    }

    private List<String> definitions(Intake kind) {
        return Stream.concat(kind.indexesOfLists().stream(), Stream.of("platform.origin_record"))
                .map(name -> db.select(DSL.function(
                                DSL.name("pg_get_indexdef"),
                                SQLDataType.CLOB,
                                DSL.function(DSL.name("to_regclass"), SQLDataType.BIGINT, DSL.val(name))))
                        .fetchSingle()
                        .value1())
                .toList();
    }
}
