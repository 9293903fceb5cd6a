package rapport.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static schema.platform.tables.IndexAside.INDEX_ASIDE;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import rapport.FreshDatabaseTest;
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

        assertThat(definitions(contacts)).hasSize(4).doesNotContainNull();
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
            assertThat(definitions(contacts)).hasSize(4).containsOnlyNulls();
        });

        indexes.putBack();
        assertThat(definitions(contacts)).doesNotContainNull();
    }

    private Path file(long bytes) throws IOException {
        Path file = folder.resolve("contacts.csv");
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(bytes);
        }
        return file;
    }

    private List<String> definitions(Intake kind) {
        return kind.indexesOfLists().stream()
                .map(name -> db.select(DSL.function(
                                DSL.name("pg_get_indexdef"),
                                SQLDataType.CLOB,
                                DSL.function(DSL.name("to_regclass"), SQLDataType.BIGINT, DSL.val(name))))
                        .fetchSingle()
                        .value1())
                .toList();
    }
}
