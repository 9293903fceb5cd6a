package rapport.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rapport.Cast.bruno;
import static rapport.Cast.carol;
import static schema.directory.tables.Link.LINK;
import static schema.directory.tables.Organisation.ORGANISATION;
import static schema.directory.tables.Party.PARTY;
import static schema.exchange.tables.ImportJob.IMPORT_JOB;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import rapport.FreshDatabaseTest;
import rapport.exchange.importing.ImportRequest;
import rapport.exchange.importing.ImportResult;
import rapport.exchange.importing.ImportWatch;
import rapport.exchange.importing.Imports;
import rapport.exchange.importing.PreparedImport;
import rapport.exchange.preparing.Preparation;
import rapport.exchange.preparing.PreparationId;
import rapport.exchange.preparing.Preparations;
import rapport.exchange.preparing.Uploads;

/** Files are uploaded, tried, imported and taken back. */
@FreshDatabaseTest
class ImportPagesTest extends ImportsInBrowser {

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
    void an_import_that_changed_nothing_has_nothing_to_take_back() {
        String first = upload(bruno, file("companies.csv", COMPANIES));
        run(first);
        assertThat(page(bruno, "/imports/" + first)).contains("Undo this import");

        String again = upload(bruno, file("companies.csv", COMPANIES));
        run(again);

        assertThat(page(bruno, "/imports/" + again)).contains("Imported").doesNotContain("Undo this import");
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
    void somebody_who_looks_like_somebody_known_is_suggested_and_not_merged() {
        run(upload(bruno, file("a.csv", "Company,Town,Website\nOtter & Vine,Bruges,ottervine.example\n")));
        String id = upload(
                bruno, file("b.csv", "Company,Town,Website,Phone\nOtter and Vine,Bruges,www.ottervine.example,\n"));
        run(id);

        assertThat(page(bruno, "/imports/" + id)).contains("Are these the same?", "same website");
        assertThat(names()).hasSize(2);
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
}
