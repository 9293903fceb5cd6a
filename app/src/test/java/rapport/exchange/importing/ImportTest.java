package rapport.exchange.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static schema.access.tables.User.USER;
import static schema.directory.tables.ContactPoint.CONTACT_POINT;
import static schema.directory.tables.Link.LINK;
import static schema.directory.tables.LookAlike.LOOK_ALIKE;
import static schema.directory.tables.Organisation.ORGANISATION;
import static schema.directory.tables.Party.PARTY;
import static schema.directory.tables.Person.PERSON;
import static schema.exchange.tables.ImportRow.IMPORT_ROW;
import static schema.interactions.tables.Interaction.INTERACTION;
import static schema.platform.tables.Change.CHANGE;
import static schema.relationships.tables.Relationship.RELATIONSHIP;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import rapport.FreshDatabaseTest;
import rapport.exchange.reading.DataFile;
import rapport.exchange.reading.Row;
import rapport.exchange.reading.Rows;
import rapport.relationships.RelationshipId;

@FreshDatabaseTest
class ImportTest {

    private static final String FIRMS = """
        id,name,town,website,email,staff
        1,Alpha,Berlin,www.alpha.example,info@alpha.example,10
        2,Beta,Paris,beta.example,,20
        """;

    @Autowired
    private Imports imports;

    @Autowired
    private DSLContext db;

    @Autowired
    private MockMvcTester http;

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
                fields: {name: name, town: town, website: website, email: email, employees: staff, role: {value: customer}}
              - file: staff.csv
                kind: person
                set: staff
                key: no
                fields: {name: name, email: mail, job_title: job, works_at: {column: firm, of: firms, by: name}}
              - file: calls.csv
                kind: interaction
                set: calls
                fields:
                  party: {column: firm, of: firms}
                  channel: {value: call}
                  direction: way
                  at: at
                  people: {column: who, of: staff}
            """);
    }

    @Test
    void only_what_differs_is_updated_and_its_state_before_is_kept() throws IOException {
        assertThat(firms(FIRMS)).isEqualTo(new FileResult("firms.csv", "organisation", 2, 2, 0, 0, 0));
        int changes = db.fetchCount(CHANGE);
        assertThat(firms(FIRMS)).isEqualTo(new FileResult("firms.csv", "organisation", 2, 0, 0, 2, 0));
        assertThat(db.fetchCount(CHANGE)).isEqualTo(changes);

        assertThat(firms(FIRMS.replace("Paris", "Lyon").replace("info@", "hello@")))
                .isEqualTo(new FileResult("firms.csv", "organisation", 2, 0, 2, 0, 0));

        assertThat(db.fetchValue(PARTY.TOWN, PARTY.NAME.eq("Beta"))).isEqualTo("Lyon");
        assertThat(db.fetchValues(CONTACT_POINT.NORMALISED))
                .contains("hello@alpha.example")
                .doesNotContain("info@alpha.example");
        assertThat(db.select(IMPORT_ROW.BEFORE)
                        .from(IMPORT_ROW)
                        .where(IMPORT_ROW.PART.eq("directory.party"))
                        .and(IMPORT_ROW.BEFORE.isNotNull())
                        .fetch(row -> row.value1().data()))
                .anySatisfy(before -> assertThat(before).contains("\"Beta\"", "\"Paris\""));
    }

    @Test
    void what_users_entered_in_other_fields_stays() throws IOException {
        firms(FIRMS);
        db.update(PARTY)
                .set(PARTY.ABOUT, "Met at the fair")
                .where(PARTY.NAME.eq("Alpha"))
                .execute();
        firms(FIRMS.replace("Berlin", "Bonn"));
        assertThat(db.fetchValue(PARTY.ABOUT, PARTY.NAME.eq("Alpha"))).isEqualTo("Met at the fair");
        assertThat(db.fetchValue(PARTY.TOWN, PARTY.NAME.eq("Alpha"))).isEqualTo("Bonn");
    }

    @Test
    void rejected_rows_come_back_with_their_columns_and_a_reason() throws IOException {
        ImportResult result = run(
                "firms.csv",
                FIRMS
                        + "3,,Rome,,,\n"
                        + "4,Delta,Oslo,,,many\n"
                        + "2,Other,Paris,,,\n"
                        + "1,Alpha,Berlin,www.alpha.example,info@alpha.example,10\n");
        assertThat(counts(result)).containsExactly(new FileResult("firms.csv", "organisation", 6, 2, 0, 1, 3));
        assertThat(Files.readAllLines(Path.of(String.valueOf(result.rejectedFile()))))
                .containsExactly(
                        "id,name,town,website,email,staff,reason",
                        "3,,Rome,,,,\"firms.csv, row 4, column name: is empty, but needed.\"",
                        "4,Delta,Oslo,,,many,\"firms.csv, row 5, column staff: \"\"many\"\" is no whole number, or too"
                                + " large a one.\"",
                        "2,Other,Paris,,,,\"firms.csv, row 6, column id: the id \"\"2\"\" stood in an earlier row with"
                                + " other values.\"");
    }

    @Test
    void rejected_rows_are_corrected_and_brought_in_without_loss() throws IOException {
        List<String> names = List.of(
                "=HYPERLINK(\"http://x.example\")", "@home", "+1+1", "-x", "＝1", "'quoted'", "Größe €5; a, b", "a\nb");
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("id", "name", "about", "staff", "=1");
            for (int i = 0; i < names.size(); i++) {
                csv.writeRecord("n" + i, names.get(i), names.get(i), "many", "");
            }
        }
        Path mapping = Files.writeString(folder.resolve("shop.yaml"), """
            source: nasty
            files:
              - file: firms.csv
                kind: organisation
                key: id
                fields: {name: {value: Firm}, about: about, legal_name: name, employees: staff}
            """);
        Path file = Files.write(folder.resolve("firms.csv"), text.toString().getBytes(UTF_8));

        ImportResult first = imports.run(Brought.request(mapping, file));

        assertThat(first.rejected()).isEqualTo(names.size());
        Path rejected = Path.of(String.valueOf(first.rejectedFile()));
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(rejected)) {
            assertThat(rows)
                    .allSatisfy(row -> assertThat(row.getFields())
                            .allSatisfy(cell -> assertThat(cell).doesNotContainPattern("^\\s*[=+@＝-]")));
        }
        Files.writeString(file, Files.readString(rejected).replace("many", "5"));
        ImportResult second = imports.run(Brought.request(mapping, file));
        assertThat(second.files().getFirst().created()).isEqualTo(names.size());
        assertThat(second.files().getFirst().unusedColumns()).containsExactly("=1", "reason");
        assertThat(db.fetchValues(PARTY.ABOUT, PARTY.NAME.eq("Firm"))).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void a_row_too_long_to_be_taken_keeps_its_reason() throws IOException {
        Path mapping = Files.writeString(folder.resolve("long.yaml"), """
            source: long
            files:
              - file: firms.ndjson
                kind: organisation
                key: id
                fields: {name: name}
            """);
        Path file = Files.writeString(
                folder.resolve("firms.ndjson"),
                "{\"id\":\"1\",\"name\":\"%s\",\"note\":\"%s\"}%n"
                        .formatted("y".repeat(1_100_000), "\\\"".repeat(1_000_000)));

        Path rejected = Path.of(
                String.valueOf(imports.run(Brought.request(mapping, file)).rejectedFile()));

        try (Rows rows = DataFile.of(rejected).readAs(UTF_8, ',').open()) {
            Row row = Objects.requireNonNull(rows.next());
            assertThat(row.problem()).isNull();
            assertThat(row.cells()).hasSize(4);
            assertThat(row.cells().getLast()).startsWith("firms.ndjson, row 1, column name: ");
        }
    }

    @Test
    void rows_rejected_from_several_files_keep_all_their_columns() throws IOException {
        Files.writeString(folder.resolve("firms.csv"), "id,name,reason,x,x\n,Nobody,because,1,2\n");
        Files.writeString(folder.resolve("staff.csv"), "no,name,x\n,Somebody,3\n");

        ImportResult result = imports.run(Brought.request(mapping, folder));

        assertThat(Files.readAllLines(Path.of(String.valueOf(result.rejectedFile()))))
                .hasSize(3)
                .startsWith("id,name,reason,x,x,no,reason")
                .anySatisfy(row -> assertThat(row).startsWith(",Nobody,because,1,2,,\"firms.csv, row 2"))
                .anySatisfy(row -> assertThat(row).startsWith(",Somebody,,3,,,\"staff.csv, row 2"));
    }

    @Test
    void the_same_file_brought_in_twice_at_once_is_there_once() throws Exception {
        StringBuilder text = new StringBuilder("id,name,town,website,email,staff\n");
        for (int i = 0; i < 2_000; i++) {
            text.append(i).append(",Firm ").append(i).append(",,,,\n");
        }
        Path file = Files.writeString(folder.resolve("firms.csv"), text);
        Callable<ImportResult> once = () -> imports.run(Brought.request(mapping, file));

        List<FileResult> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<ImportResult> running : threads.invokeAll(List.of(once, once))) {
                results.add(running.get().files().getFirst());
            }
        }

        assertThat(results).extracting(FileResult::created).containsExactlyInAnyOrder(2_000L, 0L);
        assertThat(results).extracting(FileResult::unchanged).containsExactlyInAnyOrder(0L, 2_000L);
        assertThat(db.fetchCount(PARTY, PARTY.NAME.like("Firm %"))).isEqualTo(2_000);
    }

    @Test
    void an_address_in_other_letters_makes_no_second_user() throws IOException {
        Path users = Files.writeString(folder.resolve("users.yaml"), """
            source: staff
            files: [{file: users.csv, kind: user, key: id, fields: {name: name, email: email}}]
            """);
        Path file = Files.writeString(
                folder.resolve("users.csv"), "id,name,email\n1,Ana,ana@firm.example\n2,Anna,ANA@Firm.example\n");

        ImportResult result = imports.run(Brought.request(users, file));

        assertThat(counts(result)).containsExactly(new FileResult("users.csv", "user", 2, 1, 0, 0, 1));
        assertThat(db.fetchValues(USER.NAME, USER.EMAIL.eq("ana@firm.example"))).containsExactly("Ana");
        assertThat(db.fetchCount(USER, USER.NAME.eq("Anna"))).isZero();
    }

    @Test
    void of_a_row_that_is_rejected_nothing_stays() throws IOException {
        Path both = Files.writeString(folder.resolve("both.yaml"), """
            source: both
            files:
              - file: firms.csv
                kind: organisation
                set: firms
                key: id
                fields: {name: name}
                also:
                  - kind: person
                    set: contacts
                    key: id
                    when: contact
                    fields: {name: contact, email: mail, works_at: {column: id, of: firms}}
            """);
        Path file = Files.writeString(
                folder.resolve("firms.csv"),
                "id,name,contact,mail\n1,Gone,Ana Silva,nobody@\n2,,Bo Holm,bo@b.example\n");

        ImportResult result = imports.run(Brought.request(both, file));

        assertThat(counts(result)).containsExactly(new FileResult("firms.csv", "organisation", 2, 0, 0, 0, 2));
        assertThat(db.fetchCount(PARTY, PARTY.NAME.in("Gone", "Ana Silva", "Bo Holm")))
                .isZero();
        assertThat(db.fetchCount(CONTACT_POINT)).isZero();
    }

    @Test
    void hostile_cells_are_shown_as_text() throws IOException {
        String script = "<img src=x onerror=alert(1)>";
        FileResult result = firms("id,name,town,website,email,staff\n1," + script + "," + script + ",,,\n2,Link,,"
                + "javascript:alert(1),,\n");
        assertThat(result.rejected()).isOne();
        RelationshipId of =
                db.select(RELATIONSHIP.ID).from(RELATIONSHIP).fetchSingle().value1();

        for (String page : List.of("/relationships", "/relationships/" + of)) {
            assertThat(http.get().uri(page).with(as(bruno)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("&lt;img src=x")
                    .doesNotContain("<img src=x");
        }
    }

    @Test
    void people_find_their_firm_by_name_and_nobody_is_merged() throws IOException {
        firms(FIRMS);
        ImportResult result = run("staff.csv", """
            no,name,mail,job,firm
            1,Ana Maria Silva,ana@alpha.example,Buyer,alpha
            2,Ana M. Silva,ANA@alpha.example,,Alpha
            3,Nobody Known,,,Gamma
            """);
        assertThat(counts(result)).containsExactly(new FileResult("staff.csv", "person", 3, 2, 0, 0, 1));
        assertThat(Path.of(String.valueOf(result.rejectedFile())))
                .content()
                .contains(
                        "\"\"Gamma\"\" was not found, neither in these files nor in Rapport. Looked for: Organisation.");
        assertThat(db.fetchValues(PERSON.FAMILY_NAME)).contains("Silva", "Silva");
        assertThat(db.fetchValues(PERSON.GIVEN_NAME)).contains("Ana Maria", "Ana M.");
        assertThat(db.fetchCount(LINK)).isEqualTo(2);
        assertThat(db.fetchCount(LOOK_ALIKE, LOOK_ALIKE.WHY.eq("email"))).isEqualTo(1);
    }

    @Test
    void rows_without_an_id_that_say_the_same_are_kept_apart() throws IOException {
        firms(FIRMS);
        run("staff.csv", "no,name,mail,job,firm\n7,Ana Silva,,,Alpha\n");
        String calls = "firm,way,at,who\n1,in,2024-05-01 10:00,7\n1,in,2024-05-01 10:00,7\n2,out,2024-05-02,\n";
        assertThat(run("calls.csv", calls).files().getFirst().created()).isEqualTo(3);
        assertThat(run("calls.csv", calls).files().getFirst().unchanged()).isEqualTo(3);
        assertThat(db.fetchCount(INTERACTION)).isEqualTo(3);
        assertThat(db.fetchCount(INTERACTION, INTERACTION.EPISODE_ID.isNull())).isZero();
    }

    @Test
    void columns_nobody_named_are_listed() throws IOException {
        assertThat(firms("id,name,town,website,email,staff,Colour,\n1,Alpha,,,,,red,x\n")
                        .unusedColumns())
                .containsExactly("Colour", "column 8");
        assertThat(firms("id,name,town,website,email,staff,a\0b\n1,Alpha,,,,,\n")
                        .unusedColumns())
                .containsExactly("a\uFFFDb");
        Files.writeString(folder.resolve("priced.yaml"), """
            source: priced
            files:
              - file: products.csv
                kind: product
                key: name
                fields: {name: name}
              - file: deals.csv
                kind: product
                set: deals
                key: id
                fields: {name: id, price: {lookup: {file: products.csv, key: name, column: list, match: product}}}
            """);
        Path products = Files.writeString(folder.resolve("products.csv"), "name,list,weight\nRope,4.50,3\n");
        Path deals = Files.writeString(folder.resolve("deals.csv"), "id,product\nA,Rope\n");
        assertThat(imports.run(Brought.request(folder.resolve("priced.yaml"), products, deals))
                        .files())
                .extracting(FileResult::unusedColumns)
                .containsExactly(List.of("weight"), List.of());
    }

    @Test
    void files_nobody_named_are_listed_and_missing_ones_stop_the_import() throws IOException {
        Files.writeString(folder.resolve("firms.csv"), FIRMS);
        ImportResult result = imports.run(Brought.request(mapping, folder));
        assertThat(result.notRead()).containsExactly("mapping.yaml");
        assertThatThrownBy(() -> imports.run(Brought.request(mapping, folder.resolve("none.csv"))))
                .isInstanceOf(MappingProblem.class)
                .hasMessageContaining("none.csv");
        assertThat(db.fetchCount(ORGANISATION)).isGreaterThanOrEqualTo(2);
    }

    /** Without the time, which nobody can foretell. */
    private static List<FileResult> counts(ImportResult result) {
        return result.files().stream().map(file -> file.took(0)).toList();
    }

    private FileResult firms(String text) throws IOException {
        return counts(run("firms.csv", text)).getFirst();
    }

    private ImportResult run(String name, String text) throws IOException {
        return imports.run(Brought.request(mapping, Files.writeString(folder.resolve(name), text)));
    }
}
