package rapport.exchange.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {

    @TempDir
    private Path folder;

    @Test
    void cells_come_out_as_people_see_them() throws IOException {
        Path file = workbook("""
            <row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="B1" t="inlineStr"><is><t>Since</t></is></c>\
            <c r="C1" t="inlineStr"><is><t>Seats</t></is></c><c r="D1" t="inlineStr"><is><t>Open</t></is></c>\
            <c r="E1" t="inlineStr"><is><t>Sum</t></is></c><c r="F1" t="inlineStr"><is><t>At</t></is></c></row>
            <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>45973</v></c><c r="C2"><v>84</v></c>\
            <c r="D2" t="b"><v>1</v></c><c r="E2"><f>C2*1.5</f><v>126</v></c><c r="F2" s="2"><v>45973.5</v></c></row>
            <row r="4"><c r="A4" t="inlineStr"><is><t>Gull</t></is></c><c r="C4"><v>1.5E3</v></c></row>
            """);

        assertThat(DataFile.of(file).isWorkbook()).isTrue();
        assertThat(cells(file))
                .containsExactly(
                        List.of("Name", "Since", "Seats", "Open", "Sum", "At"),
                        List.of("Otter & Vine", "2025-11-12", "84", "true", "126", "2025-11-12T12:00:00"),
                        List.of("Gull", "", "1500", "", "", ""));
        assertThat(numbers(file)).containsExactly(2L, 4L);
    }

    @Test
    void an_error_of_the_spreadsheet_refuses_the_row_and_the_rest_is_read() throws IOException {
        Path file = workbook("""
            <row r="1"><c r="A1" t="inlineStr"><is><t>Sum</t></is></c></row>
            <row r="2"><c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
            <row r="3"><c r="A3"><v>7</v></c></row>
            """);

        try (Rows rows = DataFile.of(file).open()) {
            Row broken = rows.next();
            assertThat(broken).isNotNull();
            assertThat(broken.problem()).isNotNull();
            Row fine = rows.next();
            assertThat(fine).isNotNull();
            assertThat(fine.cells()).containsExactly("7");
        }
    }

    @Test
    void a_workbook_that_unpacks_to_too_much_is_not_opened() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        Map<String, String> parts = parts("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
        parts.put("xl/sharedStrings.xml", "<sst>" + " ".repeat(80 << 20) + "</sst>");
        zip(file, parts);

        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertThatThrownBy(() -> DataFile.of(file).open())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("unpacks");
    }

    @Test
    void no_entity_is_fetched_or_blown_up() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "s3cret");
        Map<String, String> parts = parts("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row>");
        parts.computeIfPresent(
                "xl/worksheets/sheet1.xml",
                (name, text) -> "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + text);
        Path file = folder.resolve("entity.xlsx");
        zip(file, parts);

        try (Rows rows = DataFile.of(file).open()) {
            assertThat(rows.columns()).noneMatch(column -> column.contains("s3cret"));
        } catch (IOException refused) {
            assertThat(refused).hasMessageNotContaining("s3cret");
        }
    }

    @Test
    void what_is_no_workbook_or_a_damaged_one_says_so() throws IOException {
        Path archive = folder.resolve("archive.xlsx");
        zip(archive, Map.of("readme.txt", "hello"));
        assertThatThrownBy(() -> DataFile.of(archive).open()).isInstanceOf(IOException.class);

        Path cut = folder.resolve("cut.xlsx");
        byte[] whole = Files.readAllBytes(workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"));
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> DataFile.of(cut).open()).isInstanceOf(IOException.class);
    }

    @Test
    void a_cell_far_to_the_right_takes_no_memory() throws IOException {
        Path file = workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"ZZZZZZ1\"><v>1</v></c></row>");

        assertThatThrownBy(() -> {
                    try (Rows rows = DataFile.of(file).open()) {
                        rows.next();
                    }
                })
                .isInstanceOf(IOException.class);
    }

    @Test
    void formats_that_show_dates_are_told_from_those_of_numbers() {
        assertThat(List.of("yyyy-mm-dd", "d.m.yy", "dd/mm/yyyy hh:mm", "[$-407]d. mmmm yyyy", "mmm-yy", "h:mm AM/PM"))
                .allMatch(DateFormats::isDate);
        assertThat(List.of("General", "0.00", "#,##0", "0%", "@", "#,##0.00 \"days\"", "[Red]0", "0.00E+00"))
                .noneMatch(DateFormats::isDate);
    }

    private static List<List<String>> cells(Path file) throws IOException {
        try (Rows rows = DataFile.of(file).open()) {
            List<List<String>> cells = new ArrayList<>(List.of(rows.columns()));
            for (Row row = rows.next(); row != null; row = rows.next()) {
                assertThat(row.problem()).isNull();
                cells.add(row.cells());
            }
            return cells;
        }
    }

    private static List<Long> numbers(Path file) throws IOException {
        try (Rows rows = DataFile.of(file).open()) {
            List<Long> numbers = new ArrayList<>();
            for (Row row = rows.next(); row != null; row = rows.next()) {
                numbers.add(row.number());
            }
            return numbers;
        }
    }

    private Path workbook(String rows) throws IOException {
        Path file = Files.createTempFile(folder, "book", ".xlsx");
        zip(file, parts(rows));
        return file;
    }

    private static Map<String, String> parts(String rows) {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String packed = "http://schemas.openxmlformats.org/package/2006/";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"" + packed + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
                        + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"
                        + "</Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\"" + packed + "relationships\"><Relationship Id=\"r1\" Type=\"" + office
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office
                        + "\"><sheets><sheet name=\"First\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + packed + "relationships\">"
                        + "<Relationship Id=\"r1\" Type=\"" + office + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"r2\" Type=\"" + office + "/styles\" Target=\"styles.xml\"/>"
                        + "<Relationship Id=\"r3\" Type=\"" + office + "/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                        + "</Relationships>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + main + "\"><numFmts count=\"1\">"
                        + "<numFmt numFmtId=\"164\" formatCode=\"d.m.yyyy\\ hh:mm\"/></numFmts><cellXfs count=\"3\">"
                        + "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
        parts.put("xl/sharedStrings.xml", "<sst xmlns=\"" + main + "\"><si><t>Otter &amp; Vine</t></si></sst>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        return parts;
    }

    private static void zip(Path file, Map<String, String> parts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
    }
}
