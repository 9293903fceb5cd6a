package rapport.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import rapport.FreshDatabaseTest;
import rapport.exchange.reading.DataFile;
import rapport.exchange.reading.Row;
import rapport.exchange.reading.Rows;

/** Files that have all kinds of things wrong with them: 2,000 of them with {@code rapport.full}, else a tenth. */
@FreshDatabaseTest
class MalformedFilesTest {

    private static final int FILES = Boolean.getBoolean("rapport.full") ? 2_000 : 200;
    private static final String MAPPING = """
        source: broken
        files:
          - file: organisations-*
            kind: organisation
            set: organisations
            key: id
            fields: {name: name, email: email, phone: phone, employees: employees, role: role}
          - file: orders-*
            kind: order
            set: orders
            key: id
            fields:
              number: id
              party: {column: customer, of: organisations}
              ordered_on: ordered_on
              total: total
        """;

    @Autowired
    private Imports imports;

    @TempDir
    private Path folder;

    @Test
    @Timeout(600)
    void every_row_is_accounted_for_and_every_refusal_says_where_and_why() throws IOException {
        long seed = Long.getLong("rapport.seed", System.nanoTime());
        System.out.println("Malformed files: seed " + seed);
        MalformedFiles made = new MalformedFiles(seed);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            files.add(made.write(folder, i));
        }
        Path mapping = Files.writeString(folder.resolve("mapping.yaml"), MAPPING);

        ImportResult result = imports.run(Brought.request(mapping, files.toArray(Path[]::new)));

        assertThat(result.files()).hasSize(FILES);
        assertThat(result.files())
                .allSatisfy(file -> assertThat(file.created() + file.updated() + file.unchanged() + file.rejected())
                        .as("%s with seed %d", file, seed)
                        .isEqualTo(file.read()));
        assertThat(result.files()).allSatisfy(file -> assertThat(file.created()).isNotNegative());
        assertThat(result.rejected()).isGreaterThan(FILES);
        reasonsNameTheirPlace(result, seed);
    }

    private static void reasonsNameTheirPlace(ImportResult result, long seed) throws IOException {
        long reasons = 0;
        try (Rows rows = DataFile.of(Path.of(String.valueOf(result.rejectedFile())))
                .readAs(null, ',')
                .open()) {
            assertThat(rows.columns()).endsWith("reason");
            for (Row row = rows.next(); row != null; row = rows.next()) {
                reasons++;
                assertThat(row.cells().getLast())
                        .as("seed %d", seed)
                        // A column may be called anything, also with a colon.
                        .matches("(?s)(organisations|orders)-\\d+\\.(csv|ndjson)(\\.gz)?(, row \\d[\\d,]*)?(, column"
                                + " .*)?: .+");
            }
        }
        assertThat(reasons).as("seed %d", seed).isEqualTo(result.rejected());
    }
}
