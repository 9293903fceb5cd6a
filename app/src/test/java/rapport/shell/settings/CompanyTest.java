package rapport.shell.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.amina;
import static rapport.Cast.as;
import static rapport.Cast.bruno;
import static rapport.Cast.carol;
import static schema.platform.tables.Setting.SETTING;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.RapportTest;
import rapport.platform.settings.Company;
import rapport.platform.settings.Scales;
import rapport.platform.settings.Settings;
import rapport.platform.text.Language;
import rapport.platform.text.Reading;
import rapport.platform.text.Shape;
import rapport.platform.user.KnownUsers;

@RapportTest
class CompanyTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    DSLContext db;

    @Autowired
    KnownUsers users;

    @Autowired
    Settings settings;

    @Test
    void what_is_saved_is_what_the_company_is() {
        assertThat(save("Fernhill", "SEK", "Europe/Stockholm", "08:30", "16:00", "-1"))
                .hasStatus(303);

        Company company = settings.company();
        assertThat(company.name()).isEqualTo("Fernhill");
        assertThat(company.currency()).hasToString("SEK");
        assertThat(company.zone()).hasToString("Europe/Stockholm");
        assertThat(company.opens()).hasToString("08:30");
        assertThat(company.workingDays()).hasSize(2);
        assertThat(http.get().uri("/settings/company").with(as(amina)))
                .bodyText()
                .contains("value=\"Fernhill\"");
    }

    @Test
    void each_wrong_field_gets_a_sentence_and_nothing_is_saved() {
        assertThat(save("Fernhill", "XXQ", "Nowhere", "nine", "08:00", "-1"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a currency", "Choose a time zone", "Write a time", "value=\"Fernhill\"");
        assertThat(save("Fernhill", "EUR", "UTC", "09:00", "08:00", "-1"))
                .hasStatus(422)
                .bodyText()
                .contains("end before they start");
        assertThat(db.fetchExists(SETTING)).isFalse();
    }

    @Test
    void who_saves_second_sees_both_values_and_decides() {
        save("First", "EUR", "UTC", "09:00", "17:00", "-1");

        assertThat(save("Second", "EUR", "UTC", "09:00", "18:00", "-1"))
                .hasStatus(409)
                .bodyText()
                .contains("meanwhile", "<td>First</td><td>Second</td>", "<td>17:00</td><td>18:00</td>");
        assertThat(settings.company().name()).isEqualTo("First");

        assertThat(save("Second", "EUR", "UTC", "09:00", "18:00", "0")).hasStatus(303);
        assertThat(settings.company().name()).isEqualTo("Second");
    }

    @Test
    void how_relationships_age_can_be_set_within_reason() {
        assertThat(saveScales("90", "-1")).hasStatus(303);
        assertThat(settings.scales()).isEqualTo(new Scales(90, 90, 8, 16, 7, 14, 1, 8, 365, 7));

        assertThat(saveScales("0", "0")).hasStatus(422).bodyText().contains("Write a number from 7 to 3650");
        assertThat(saveScales("120", "-1")).hasStatus(409).bodyText().contains("<td>90</td><td>120</td>");
        assertThat(settings.scales().organisationHalfLife()).isEqualTo(90);
    }

    @Test
    void the_company_s_language_is_that_of_whoever_has_chosen_none() {
        assertThat(saveReading("de", "de", "-1")).hasStatus(303);

        assertThat(settings.reading()).isEqualTo(new Reading(Language.GERMAN, Shape.GERMAN));
        assertThat(users.find(bruno.id()).orElseThrow().reads()).isEqualTo(settings.reading());
        assertThat(saveReading("en", "us", "-1"))
                .hasStatus(409)
                .bodyText()
                .contains("<td>Deutsch</td><td>English</td>");
        assertThat(http.post()
                        .uri("/settings/reading")
                        .with(as(carol))
                        .formField("language", "en")
                        .formField("shape", "us")
                        .formField("version", "0"))
                .hasStatus(404);
    }

    private MvcTestResult saveReading(String language, String shape, String version) {
        return http.post()
                .uri("/settings/reading")
                .with(as(amina))
                .formField("language", language)
                .formField("shape", shape)
                .formField("version", version)
                .exchange();
    }

    @Test
    void carol_cannot_see_or_change_the_company() {
        assertThat(http.get().uri("/settings/company").with(as(carol))).hasStatus(404);
        assertThat(http.get().uri("/settings").with(as(carol))).hasStatus(303).hasHeader("Location", "/profile");
        assertThat(http.post()
                        .uri("/settings/company")
                        .with(as(carol))
                        .formField("name", "Carol's")
                        .formField("currency", "EUR")
                        .formField("zone", "UTC")
                        .formField("days", "monday")
                        .formField("opens", "09:00")
                        .formField("closes", "17:00")
                        .formField("version", "-1"))
                .hasStatus(404);
        assertThat(http.post().uri("/settings/relationships").with(as(carol)).formField("version", "-1"))
                .hasStatus(404);
        assertThat(db.fetchExists(SETTING)).isFalse();
    }

    private MvcTestResult save(String name, String currency, String zone, String opens, String closes, String version) {
        return http.post()
                .uri("/settings/company")
                .with(as(amina))
                .formField("name", name)
                .formField("currency", currency)
                .formField("zone", zone)
                .formField("days", "monday", "tuesday")
                .formField("opens", opens)
                .formField("closes", closes)
                .formField("version", version)
                .exchange();
    }

    private MvcTestResult saveScales(String organisationHalfLife, String version) {
        return http.post()
                .uri("/settings/relationships")
                .with(as(amina))
                .formField("organisationHalfLife", organisationHalfLife)
                .formField("personHalfLife", "90")
                .formField("responseHalving", "8")
                .formField("replyHalving", "16")
                .formField("replyPatience", "7")
                .formField("complaintPatience", "14")
                .formField("silence", "1")
                .formField("defaultGap", "8")
                .formField("presumedEnded", "365")
                .formField("memory", "7")
                .formField("version", version)
                .exchange();
    }
}
