package rapport.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.platform.text.FormulaGuard;
import rapport.platform.text.Text;

class DataFileTest {

    private static final String CITIES = "id;name\r\n1;Zürich\r\n2;\"Kraków;\nStare \"\"Miasto\"\"\"\r\n";
    private static final List<List<String>> READ =
            List.of(List.of("1", "Zürich"), List.of("2", "Kraków;\nStare \"Miasto\""));

    @TempDir
    private Path folder;

    @Test
    void encoding_and_separator_are_found_out() throws IOException {
        assertThat(cells(CITIES.getBytes(StandardCharsets.UTF_8))).isEqualTo(READ);
        assertThat(cells(('\uFEFF' + CITIES).getBytes(StandardCharsets.UTF_8))).isEqualTo(READ);
        assertThat(cells(('\uFEFF' + CITIES).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(READ);
        assertThat(cells(('\uFEFF' + CITIES).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(READ);
        assertThat(cells(CITIES.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(READ);
        assertThat(cells(CITIES.replace(';', '\t').getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(List.of(List.of("1", "Zürich"), List.of("2", "Kraków\t\nStare \"Miasto\"")));
        assertThat(cells("id,name\n1,Größe €5\n".getBytes(Charset.forName("windows-1252"))))
                .containsExactly(List.of("1", "Größe €5"));
    }

    @Test
    void a_packed_file_reads_like_a_plain_one() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(CITIES.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(cells(packed.toByteArray())).isEqualTo(READ);
    }

    @Test
    void json_lines_give_the_columns_that_occur_anywhere() throws IOException {
        Path file = folder.resolve("people.ndjson");
        Files.writeString(file, """
            {"id": 1, "address": {"town": "Bergen"}}
            not json

            {"id": 2, "tags": ["a", "b"], "gone": null}
            """);
        List<Row> rows = rows(file);
        assertThat(rows).extracting(Row::number).containsExactly(1L, 2L, 4L);
        assertThat(rows.get(0).cells()).containsExactly("1", "Bergen", "", "");
        assertThat(rows.get(1).problem()).isNotNull();
        assertThat(rows.get(2).cells()).containsExactly("2", "", "a;b", "");
    }

    @Test
    void a_quote_that_never_closes_costs_its_own_row_only() throws IOException {
        List<Row> rows = rows(file("id,name\n1,\"open\n2,b\n3,c\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(rows).extracting(Row::number).containsExactly(2L, 3L, 4L);
        assertThat(rows).extracting(row -> row.problem() == null).containsExactly(false, true, true);
        assertThat(rows.getFirst().column()).isEqualTo("name");
        assertThat(rows.getFirst().problem()).isEqualTo(Text.of("import.open_quote"));
    }

    @Test
    void a_guard_against_formulas_is_taken_off_and_put_on_without_loss() {
        for (String cell :
                List.of("=1+1", "+49 30 1234", "-", "@a", "'=x", "''@x", "plain", "", "'quoted'", "-5", "＝1")) {
            assertThat(FormulaGuard.removed(FormulaGuard.added(cell))).isEqualTo(cell);
        }
        assertThat(FormulaGuard.added("=cmd|' /C calc'!A0")).startsWith("'=");
        assertThat(FormulaGuard.added(" \t=1")).startsWith("'");
        assertThat(FormulaGuard.added("-12.50")).isEqualTo("-12.50");
    }

    @Test
    void whatever_a_spreadsheet_takes_for_a_formula_is_guarded() {
        for (String mark : List.of("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")) {
            String cell = mark + "HYPERLINK(1)";
            assertThat(FormulaGuard.added(cell)).isEqualTo("'" + cell);
            assertThat(FormulaGuard.removed("'" + cell)).isEqualTo(cell);
        }
        for (String before : List.of(" ", "\t", "\r\n", "\u00A0", "\u3000", "\u0000", "\u0085", "\uFEFF", "\u200B")) {
            String cell = before + "=1+1";
            assertThat(FormulaGuard.added(cell)).isEqualTo("'" + cell);
            assertThat(FormulaGuard.removed("'" + cell)).isEqualTo(cell);
        }
    }

    @Test
    void well_formed_files_read_as_another_reader_reads_them() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            StringWriter text = new StringWriter();
            int columns = 2 + random.nextInt(4);
            try (CsvWriter csv = CsvWriter.builder().build(text)) {
                csv.writeRecord(cells(random, columns, true));
                for (int row = 0; row < random.nextInt(20); row++) {
                    csv.writeRecord(cells(random, columns, false));
                }
            }
            List<List<String>> expected = new ArrayList<>();
            try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text.toString())) {
                csv.forEach(row -> expected.add(row.getFields()));
            }
            Path file = file(text.toString().getBytes(StandardCharsets.UTF_8));
            List<List<String>> read = new ArrayList<>();
            try (Rows rows = DataFile.of(file).readAs(null, ',').open()) {
                for (Row row = rows.next(); row != null; row = rows.next()) {
                    assertThat(row.problem()).as("seed %d", seed).isNull();
                    read.add(row.cells());
                }
            }
            assertThat(read).as("seed %d", seed).isEqualTo(expected.subList(1, expected.size()));
        }
    }

    private static List<String> cells(Random random, int columns, boolean header) {
        String[] pieces = {"a", "ö", ",", "\"", "\n", "\r\n", " ", "7", ";", "日本", "\uD83D\uDE00"};
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            StringBuilder cell = new StringBuilder(header || i == 0 ? "c" + i : "");
            for (int p = 0; !header && p < random.nextInt(6); p++) {
                cell.append(pieces[random.nextInt(pieces.length)]);
            }
            cells.add(cell.toString());
        }
        return cells;
    }

    private List<List<String>> cells(byte[] bytes) throws IOException {
        return rows(file(bytes)).stream().map(Row::cells).toList();
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file.csv"), bytes);
    }

    private static List<Row> rows(Path file) throws IOException {
        List<Row> all = new ArrayList<>();
        try (Rows rows = DataFile.of(file).open()) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
        }
        return all;
    }
}
