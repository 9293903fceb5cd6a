package rapport.exchange.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rapport.Cast.amina;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static rapport.Cast.carol;
import static rapport.Cast.formToken;
import static schema.directory.tables.Link.LINK;
import static schema.directory.tables.Organisation.ORGANISATION;
import static schema.directory.tables.Party.PARTY;
import static schema.exchange.tables.ImportJob.IMPORT_JOB;
import static schema.exchange.tables.Preparation.PREPARATION;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.FreshDatabaseTest;
import rapport.access.SignedInUser;
import rapport.exchange.importing.ImportRequest;
import rapport.exchange.importing.ImportResult;
import rapport.exchange.importing.ImportWatch;
import rapport.exchange.importing.Imports;
import rapport.exchange.importing.PreparedImport;
import rapport.exchange.preparing.Preparation;
import rapport.exchange.preparing.PreparationId;
import rapport.exchange.preparing.Preparations;
import rapport.exchange.preparing.Running;
import rapport.exchange.preparing.Uploads;

@FreshDatabaseTest
class ImportPagesTest {

    private static final String COMPANIES = """
        Company ID,Company,Town,Website,Kind
        c-1,Otter & Vine,Bruges,ottervine.example,Customer
        c-2,Gull & Anchor,Aarhus,gull.example,Partner
        c-3,Quill & Ember,Leeds,quill.example,Customer
        """;

    private static final String PEOPLE = """
        Contact ID,First name,Last name,E-mail,Company ID,Seats
        p-1,Maren,Oyen,maren@ottervine.example,c-1,84
        p-2,Pia,Sandoval,pia@gull.example,c-2,120
        p-3,Bo,Falk,not-an-address,c-3,
        """;

    @Autowired
    MockMvcTester http;

    @Autowired
    DSLContext db;

    @Autowired
    Running running;

    @Autowired
    Imports imports;

    @Autowired
    Preparations preparations;

    @Autowired
    Uploads uploads;

    @TempDir
    Path folder;

    @Test
    void two_related_files_are_matched_imported_undone_and_imported_again() {
        String id = upload(bruno, file("companies.csv", COMPANIES), file("people.csv", PEOPLE));

        assertThat(page(bruno, "/imports/" + id + "/files/0"))
                .contains("Otter &amp; Vine, Gull &amp; Anchor")
                .contains("value=\"organisation.name\" selected")
                .contains("value=\"organisation.website\" selected")
                .contains("value=\"organisation.role\" selected");
        assertThat(page(bruno, "/imports/" + id + "/files/1"))
                .contains("value=\"person.given_name\" selected")
                .contains("value=\"person.email\" selected")
                .contains("value=\"person.works_at@organisations\" selected");

        run(id);

        String result = page(bruno, "/imports/" + id);
        assertThat(result)
                .contains("Imported", "companies.csv", "people.csv", "is no e-mail address", "Undo this import")
                .contains("<a class=\"btn\" href=\"/organisations?sort=created_at&amp;order=down\">3 organisations")
                .contains("<a class=\"btn\" href=\"/people?sort=created_at&amp;order=down\">2 people");
        assertThat(page(bruno, "/organisations?sort=created_at&order=down")).contains("Known since, newest first");
        assertThat(names())
                .containsExactlyInAnyOrder(
                        "Otter & Vine", "Gull & Anchor", "Quill & Ember", "Maren Oyen", "Pia Sandoval");
        assertThat(db.fetchCount(LINK)).isEqualTo(2);
        assertThat(db.fetchValues(ORGANISATION.DOMAIN)).contains("ottervine.example");

        assertThat(post(bruno, "/imports/" + id + "/undo")).hasStatus(303);
        running.work(PreparationId.of(id));
        assertThat(page(bruno, "/imports/" + id)).contains("Taken back", "Everything is as it was before");
        assertThat(names()).isEmpty();

        String again = upload(bruno, file("companies.csv", COMPANIES), file("people.csv", PEOPLE));
        run(again);
        assertThat(names()).hasSize(5);
    }

    @Test
    void an_administrator_keeps_a_column_as_an_own_field_and_the_next_file_finds_it() {
        String id = upload(amina, file("companies.csv", COMPANIES.replace("Kind", "Pet name")));
        String path = "/imports/" + id + "/files/0";
        assertThat(page(amina, path)).contains("New own field “Pet name”");

        assertThat(http.post()
                        .uri(path)
                        .with(as(amina))
                        .formField("version", "0")
                        .formField("to.4", "own"))
                .hasStatus(303);

        assertThat(page(amina, path)).containsPattern("value=\"organisation.own_pet_name\" selected>\\s*Pet name");
        run(amina, id);
        assertThat(db.fetchValues(PARTY.CUSTOM).toString()).contains("own_pet_name", "Partner");
        String next = upload(
                bruno, file("more.csv", COMPANIES.replace("Kind", "Pet name").replace("c-", "d-")));
        assertThat(page(bruno, "/imports/" + next + "/files/0"))
                .contains("value=\"organisation.own_pet_name\" selected")
                .doesNotContain("New own field");
    }

    @Test
    void what_becomes_of_known_ones_is_asked_and_kept_with_the_mapping() {
        String id = upload(bruno, file("companies.csv", COMPANIES));
        String path = "/imports/" + id + "/files/0";
        assertThat(page(bruno, path)).containsPattern("name=\"known\" value=\"create\" checked");

        assertThat(http.post()
                        .uri(path)
                        .with(as(bruno))
                        .formField("version", "0")
                        .formField("known", "fill"))
                .hasStatus(303);

        assertThat(page(bruno, path)).containsPattern("name=\"known\" value=\"fill\" checked");
        assertThat(page(bruno, "/imports/" + id + "/mapping")).contains("known: fill");
    }

    @Test
    void a_trial_says_what_would_come_of_it_and_writes_nothing() {
        String id = upload(bruno, file("companies.csv", COMPANIES));

        assertThat(post(bruno, "/imports/" + id + "/trial")).hasStatus(303);
        running.work(PreparationId.of(id));

        assertThat(page(bruno, "/imports/" + id)).contains("this would come of it", "Import 3 rows");
        assertThat(names()).isEmpty();
    }

    @Test
    void what_the_browser_made_is_what_the_command_line_reads() throws Exception {
        String id = upload(bruno, file("companies.csv", COMPANIES), file("people.csv", PEOPLE));
        String mapping = page(bruno, "/imports/" + id + "/mapping");
        run(id);
        List<String> byBrowser = contents();
        post(bruno, "/imports/" + id + "/undo");
        running.work(PreparationId.of(id));

        Path yaml = Files.writeString(folder.resolve("mapping.yaml"), mapping);
        Path companies = Files.writeString(folder.resolve("companies.csv"), COMPANIES);
        Path people = Files.writeString(folder.resolve("people.csv"), PEOPLE);
        ImportResult result = imports.run(new ImportRequest(
                yaml, List.of(companies, people), null, false, folder.resolve("rejected.csv"), any -> {}));

        assertThat(result.files()).extracting("created").containsExactly(3L, 2L);
        assertThat(result.rejected()).isEqualTo(1);
        assertThat(contents()).isEqualTo(byBrowser);
    }

    @Test
    void a_column_can_go_elsewhere_or_into_the_notes() {
        String id = upload(bruno, file("people.csv", PEOPLE));
        String page = page(bruno, "/imports/" + id + "/files/0");
        assertThat(page).as("a column without a field is kept").contains("value=\"note\" selected");

        assertThat(change(id, 0, Map.of("to.1", "person.family_name", "to.2", "person.given_name", "to.4", "")))
                .hasStatus(303);
        run(id);

        assertThat(db.fetchValue(PARTY.ABOUT, PARTY.NAME.eq("Oyen Maren"))).isEqualTo("Seats: 84");
    }

    @Test
    void a_file_of_people_and_their_organisations_makes_both() {
        String id = upload(
                bruno,
                file(
                        "fair.csv",
                        "Contact,Mail,Company,Town\nMaren Oyen,maren@ottervine.example,Otter & Vine,Bruges\n"
                                + "Pia Sandoval,pia@ottervine.example,Otter & Vine,Bruges\n"));
        change(id, 0, Map.of("kind", "person"));
        change(
                id,
                0,
                Map.of(
                        "to.0",
                        "person.name",
                        "to.1",
                        "person.email",
                        "to.2",
                        "organisation.name",
                        "to.3",
                        "organisation.town"));

        run(id);

        assertThat(names()).containsExactlyInAnyOrder("Maren Oyen", "Pia Sandoval", "Otter & Vine");
        assertThat(db.fetchCount(LINK)).isEqualTo(2);
    }

    @Test
    void a_run_that_was_ended_by_force_goes_on_and_counts_what_it_did_before() {
        String id = upload(bruno, file("companies.csv", COMPANIES), file("people.csv", PEOPLE));
        post(bruno, "/imports/" + id + "/run");
        Preparation begun = preparations.get(PreparationId.of(id), bruno);
        ImportWatch powerCut = new ImportWatch() {
            @Override
            public void writing(String file, long rows) {
                if (file.equals("people.csv")) {
                    throw new Error("the power is gone");
                }
            }
        };
        assertThatThrownBy(() -> imports.run(new PreparedImport(
                        begun.id().value(),
                        bruno.id(),
                        "cut",
                        begun.mapping(),
                        uploads.open(begun),
                        false,
                        uploads.rejected(begun.id()),
                        powerCut)))
                .hasMessage("the power is gone");
        assertThat(names()).hasSize(3);
        assertThat(page(bruno, "/imports/" + id)).contains("Importing,", "companies.csv");

        running.work(PreparationId.of(id));

        assertThat(names()).hasSize(5);
        assertThat(db.fetchValue(IMPORT_JOB.RESULT).data())
                .contains("\"read\": 3, \"created\": 3")
                .contains("\"read\": 3, \"created\": 2");
        post(bruno, "/imports/" + id + "/undo");
        running.work(PreparationId.of(id));
        assertThat(names()).isEmpty();
    }

    @Test
    void an_import_that_is_stopped_takes_back_the_file_that_is_read() {
        String id = upload(bruno, file("companies.csv", COMPANIES));
        post(bruno, "/imports/" + id + "/run");
        assertThat(post(bruno, "/imports/" + id + "/stop")).hasStatus(303);

        running.work(PreparationId.of(id));

        assertThat(page(bruno, "/imports/" + id)).contains("Stopped");
        assertThat(names()).isEmpty();
    }

    @Test
    void what_runs_or_has_ended_stands_on_today() {
        String id = upload(bruno, file("companies.csv", COMPANIES));
        run(id);

        assertThat(page(bruno, "/")).contains("/imports/" + id);
        assertThat(page(carol, "/")).doesNotContain("/imports/" + id);
    }

    @Test
    void files_of_other_systems_are_recognised() {
        Map<String, String> headers = Map.of(
                "HubSpot",
                        "Record ID,First Name,Last Name,Email,Phone Number,Associated Company,City,State/Region,Postal Code,Last Activity Date",
                "Salesforce",
                        "\"Id\",\"IsDeleted\",\"AccountId\",\"LastName\",\"FirstName\",\"MailingCity\",\"Email\",\"SystemModstamp\"",
                "Pipedrive",
                        "Person - ID,Person - Name,Person - Email,Person - Phone,Organization - Name,Person - Last activity date",
                "EspoCRM",
                        "id,salutationName,firstName,lastName,accountId,accountName,title,emailAddress,phoneNumber,doNotCall",
                "SuiteCRM",
                        "\"First Name\",\"Last Name\",\"ID\",\"Salutation\",\"Account Name\",\"Email Address\",\"Phone Mobile\",\"Phone Work\"",
                "Twenty",
                        "Id,Name / First Name,Name / Last Name,Emails / Primary Email,Company Id,Job Title,Creation Date",
                "Google Contacts",
                        "First Name,Last Name,Organization Name,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value",
                "Mautic", "title,firstname,lastname,company,position,email,phone,zipcode,points");
        headers.forEach((system, header) -> {
            String row = "1" + ",2".repeat(header.split(",").length - 1);
            String id = upload(bruno, file("export.csv", header + "\n" + row + "\n"));
            assertThat(page(bruno, "/imports/" + id + "/files/0")).as(system).contains("Recognised: " + system);
        });
    }

    @Test
    void nobody_who_has_not_signed_in_uploads_anything() {
        assertThat(http.post()
                        .uri("/imports")
                        .multipart()
                        .file(file("a.csv", COMPANIES))
                        .with(formToken())
                        .exchange())
                .hasStatus(303)
                .hasHeader("Location", "/sign-in");
    }

    @Test
    void rejected_rows_come_back_as_a_file_with_the_reason() throws Exception {
        String id = upload(bruno, file("people.csv", PEOPLE));
        run(id);

        MvcTestResult answer = get(bruno, "/imports/" + id + "/rejected");

        assertThat(answer)
                .hasStatusOk()
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Disposition", "attachment; filename=\"rejected.csv\"");
        assertThat(answer.getResponse().getContentAsString())
                .startsWith("Contact ID,First name,Last name,E-mail,Company ID,Seats,reason")
                .contains("not-an-address")
                .doesNotContain("maren@");
    }

    @Test
    void a_rejected_row_is_shown_as_it_was_and_guarded_in_the_file_for_spreadsheets() throws Exception {
        String id = upload(bruno, file("people.csv", """
                Contact ID,First name,Last name,E-mail,Phone
                p-1,Pia,Sandoval,not-an-address,+44 20 7946 0317
                p-2,Bo,Falk,bo@falk.example,+44 20 7946 0318
                p-3,Ana,Kovac,ana@kovac.example,+44 20 7946 0319
                """));
        run(id);

        assertThat(get(bruno, "/imports/" + id))
                .bodyText()
                .contains("not-an-address, +44 20 7946 0317")
                .doesNotContain("&#39;+44");
        assertThat(get(bruno, "/imports/" + id + "/rejected").getResponse().getContentAsString())
                .contains("'+44 20 7946 0317");
    }

    @Test
    void the_reader_is_told_when_somebody_else_changed_the_matching() {
        String id = upload(bruno, file("people.csv", PEOPLE));
        assertThat(change(id, 0, Map.of("to.5", ""))).hasStatus(303);

        assertThat(http.post()
                        .uri("/imports/" + id + "/files/0")
                        .with(as(bruno))
                        .formField("version", "0")
                        .formField("to.5", "note"))
                .hasStatus(409)
                .bodyText()
                .contains("changed in another window");
    }

    @Test
    void a_mapping_is_saved_shared_and_offered_for_the_same_columns() {
        String id = upload(bruno, file("people.csv", PEOPLE));
        change(id, 0, Map.of("to.2", "person.salutation"));
        assertThat(http.post()
                        .uri("/imports/" + id + "/mapping")
                        .with(as(bruno))
                        .formField("name", "Fair <2026>")
                        .formField("shared", "true"))
                .hasStatus(303);

        String next = upload(carol, file("other people.csv", PEOPLE));

        assertThat(page(carol, "/imports/" + next + "/files/0"))
                .contains("Recognised: Fair &lt;2026&gt;")
                .contains("value=\"person.salutation\" selected");
        assertThat(page(carol, "/imports")).contains("Fair &lt;2026&gt;");
    }

    @Test
    void a_mapping_that_is_not_shared_is_its_owners_alone() {
        String id = upload(bruno, file("people.csv", PEOPLE));
        http.post()
                .uri("/imports/" + id + "/mapping")
                .with(as(bruno))
                .formField("name", "Mine")
                .exchange();

        assertThat(page(carol, "/imports")).doesNotContain("Mine");
        assertThat(page(bruno, "/imports")).contains("Mine");
    }

    @Test
    void carol_cannot_reach_what_bruno_uploads_but_amina_can() {
        String id = upload(bruno, file("people.csv", PEOPLE));

        for (String address : List.of("", "/files/0", "/mapping", "/progress", "/rejected")) {
            assertThat(get(carol, "/imports/" + id + address)).hasStatus(404);
        }
        for (String address : List.of("/trial", "/run", "/stop", "/undo", "/deletion")) {
            assertThat(post(carol, "/imports/" + id + address)).hasStatus(404);
        }
        assertThat(db.fetchValue(PREPARATION.STATE)).isEqualTo("matching");
        assertThat(get(amina, "/imports/" + id + "/files/0")).hasStatusOk();
    }

    @Test
    void hostile_names_and_cells_are_shown_as_text_and_stay_in_their_folder() {
        String hostile = "<script>alert(1)</script>";
        String id = upload(
                bruno,
                new MockMultipartFile(
                        "file",
                        "../../../../etc/<img src=x onerror=alert(1)>.csv",
                        "text/csv",
                        ("Name," + hostile + "\n=cmd|' /C calc'!A0," + hostile + "\n\"{{7*7}}\u202Egnp\",x\n")
                                .getBytes(UTF_8)));

        String page = page(bruno, "/imports/" + id + "/files/0");

        assertThat(page)
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x")
                .contains("&lt;script&gt;alert(1)");
        run(id);
        assertThat(page(bruno, "/imports/" + id))
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x");
        assertThat(page(bruno, "/imports")).doesNotContain("<img src=x");
        assertThat(db.fetchValues(schema.exchange.tables.PreparedFile.PREPARED_FILE.STORED))
                .allMatch(name -> name.matches("[0-9a-f]{32}"));
    }

    @Test
    void what_is_no_file_of_rows_is_refused() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
        assertThat(send(bruno, new MockMultipartFile("file", "a.csv", "text/csv", picture))
                        .exchange())
                .hasStatus(422);
        assertThat(http.post().uri("/imports").with(as(bruno)).exchange()).hasStatus(422);
        assertThat(db.fetchCount(PREPARATION)).isZero();
    }

    @Test
    void somebody_who_looks_like_somebody_known_is_suggested_and_not_merged() {
        run(upload(bruno, file("a.csv", "Company,Town,Website\nOtter & Vine,Bruges,ottervine.example\n")));
        String id = upload(
                bruno, file("b.csv", "Company,Town,Website,Phone\nOtter and Vine,Bruges,www.ottervine.example,\n"));
        run(id);

        assertThat(page(bruno, "/imports/" + id)).contains("Are these the same?", "same website");
        assertThat(names()).hasSize(2);
    }

    private void run(String id) {
        run(bruno, id);
    }

    private void run(SignedInUser who, String id) {
        assertThat(post(who, "/imports/" + id + "/run")).hasStatus(303);
        running.work(PreparationId.of(id));
    }

    private List<String> names() {
        return db.select(PARTY.NAME).from(PARTY).fetch(PARTY.NAME);
    }

    private List<String> contents() {
        List<String> contents = new ArrayList<>();
        db.select(PARTY.KIND, PARTY.NAME, PARTY.TOWN, PARTY.EMAIL, PARTY.ABOUT)
                .from(PARTY)
                .orderBy(PARTY.NAME)
                .forEach(row -> contents.add(row.toString()));
        contents.add(db.fetchCount(LINK) + " links");
        return contents;
    }

    private static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile("file", name, "text/csv", text.getBytes(UTF_8));
    }

    private String upload(SignedInUser who, MockMultipartFile... files) {
        MvcTestResult answer = send(who, files).exchange();
        assertThat(answer).hasStatus(303);
        String location = answer.getResponse().getHeader("Location");
        assertThat(location).matches("/imports/[0-9a-f-]{36}/files/0");
        return location.split("/")[2];
    }

    private MockMvcTester.MockMultipartMvcRequestBuilder send(SignedInUser who, MockMultipartFile... files) {
        var request = http.post().uri("/imports").multipart();
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        return request.with(as(who));
    }

    private MvcTestResult change(String id, int file, Map<String, String> fields) {
        var request = http.post()
                .uri("/imports/" + id + "/files/" + file)
                .with(as(bruno))
                .formField(
                        "version",
                        String.valueOf(db.fetchValue(
                                PREPARATION.VERSION,
                                PREPARATION.ID.eq(PreparationId.of(id).value()))));
        fields.forEach(request::formField);
        return request.exchange();
    }

    private MvcTestResult post(SignedInUser who, String address) {
        return http.post().uri(address).with(as(who)).exchange();
    }

    private MvcTestResult get(SignedInUser who, String address) {
        return http.get().uri(address).with(as(who)).exchange();
    }

    private String page(SignedInUser who, String address) {
        MvcTestResult answer = get(who, address);
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
