package rapport.directory.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static schema.directory.tables.LookAlike.LOOK_ALIKE;
import static schema.directory.tables.Party.PARTY;

import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.RapportTest;
import rapport.directory.Address;
import rapport.directory.Organisation;
import rapport.directory.Organisations;
import rapport.directory.PartyId;
import rapport.directory.PartyRole;
import rapport.directory.Saving.Saved;
import rapport.platform.jobs.Job;
import rapport.platform.jobs.JobRunner;
import rapport.platform.jobs.JobState;
import rapport.platform.jobs.Jobs;

@RapportTest
class DuplicatesTest {

    private static final String HOSTILE = "Quill <script>alert(1)</script>";

    @Autowired
    MockMvcTester http;

    @Autowired
    Organisations organisations;

    @Autowired
    Jobs jobs;

    @Autowired
    JobRunner runner;

    @Autowired
    DSLContext db;

    PartyId quill;
    PartyId ember;

    @BeforeEach
    void two_that_look_alike() {
        quill = firm(HOSTILE, "info@quill.example", null);
        ember = firm("Quill and Ember Ltd", null, "+44 113 496 0107");
        db.insertInto(LOOK_ALIKE)
                .set(LOOK_ALIKE.PARTY_ID, quill)
                .set(LOOK_ALIKE.OTHER_ID, ember)
                .set(LOOK_ALIKE.WHY, "name")
                .execute();
    }

    @Test
    void pairs_are_listed_and_compared_side_by_side() {
        assertThat(get("/duplicates"))
                .hasStatusOk()
                .bodyText()
                .contains("Quill and Ember Ltd", "same or similar name", path())
                .doesNotContain("<script>alert");
        assertThat(get(path()))
                .hasStatusOk()
                .bodyText()
                .contains("info@quill.example", "Relationships", "name=\"of_phone\" value=\"other\" checked")
                .doesNotContain("<script>alert");
    }

    @Test
    void the_one_that_stays_takes_the_values_that_were_chosen_and_the_toast_takes_it_back() {
        MvcTestResult merged = merge("0", "stays", "other", "of_name", "other", "of_email", "one");

        assertThat(merged).hasStatus(303).hasHeader("Location", "/organisations/" + ember);
        assertThat(db.fetchExists(PARTY, PARTY.ID.eq(quill))).isFalse();
        Organisation one = organisations.get(ember, bruno);
        assertThat(one.name()).isEqualTo("Quill and Ember Ltd");
        assertThat(one.email()).isEqualTo("info@quill.example");
        assertThat(one.phone()).isEqualTo("+44 113 496 0107");
        assertThat(get("/jobs")).bodyText().contains("merged into", "/undo/");
    }

    @Test
    void a_pair_that_was_changed_meanwhile_is_shown_again_with_what_was_chosen() {
        assertThat(merge("7", "stays", "other", "of_name", "other"))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody else changed one of them", "value=\"other\" checked");
        assertThat(db.fetchExists(PARTY, PARTY.ID.eq(quill))).isTrue();
    }

    @Test
    void a_pair_set_aside_is_not_listed() {
        assertThat(http.post().uri(path() + "/set-aside").with(as(bruno))).hasStatus(303);

        assertThat(get("/duplicates")).bodyText().doesNotContain(path());
    }

    @Test
    void looking_through_everybody_finds_pairs_and_not_those_set_aside() {
        db.deleteFrom(LOOK_ALIKE).execute();
        PartyId twin = firm("Quill and Ember Limited", "INFO@quill.example", null);

        assertThat(http.post().uri("/duplicates/scan").with(as(bruno))).hasStatus(303);
        Job job = jobs.all(bruno).getFirst();
        assertThat(get("/duplicates")).bodyText().contains(job.href());
        runner.run(job.id(), () -> false);

        assertThat(jobs.get(job.id(), bruno).state()).isEqualTo(JobState.DONE);
        assertThat(jobs.get(job.id(), bruno).accounted()).isEqualTo(job.total());
        assertThat(why(quill, twin)).isEqualTo("email");
        assertThat(why(ember, twin)).isEqualTo("name");

        db.update(LOOK_ALIKE).set(LOOK_ALIKE.SET_ASIDE_AT, LOOK_ALIKE.FOUND_AT).execute();
        http.post().uri("/duplicates/scan").with(as(bruno)).exchange();
        runner.run(jobs.all(bruno).getFirst().id(), () -> false);
        assertThat(db.fetchCount(LOOK_ALIKE, LOOK_ALIKE.SET_ASIDE_AT.isNull())).isZero();
    }

    private String why(PartyId one, PartyId other) {
        return db.fetchValue(LOOK_ALIKE.WHY, LOOK_ALIKE.PARTY_ID.eq(one).and(LOOK_ALIKE.OTHER_ID.eq(other)));
    }

    private String path() {
        return "/duplicates/" + quill + "/" + ember;
    }

    private MvcTestResult merge(String version, String... fields) {
        var request = http.post()
                .uri(path())
                .with(as(bruno))
                .param("oneVersion", version)
                .param("otherVersion", "0");
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(String path) {
        return http.get().uri(path).with(as(bruno)).exchange();
    }

    private PartyId firm(String name, String email, String phone) {
        Organisation firm = new Organisation(
                new PartyId(new UUID(0, 0)), name, null, null, null, null, email, phone, null, Address.NONE, 0);
        return ((Saved) organisations.create(firm, PartyRole.CUSTOMER, true, bruno)).id();
    }
}
