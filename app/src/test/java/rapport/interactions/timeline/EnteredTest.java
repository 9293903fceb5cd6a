package rapport.interactions.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import rapport.RapportTest;
import rapport.interactions.Direction;
import rapport.platform.settings.Company;
import rapport.platform.settings.Settings;
import rapport.platform.time.Moments;

@RapportTest
class EnteredTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    @Autowired
    Moments moments;

    @Autowired
    Settings settings;

    /** The settings are cached, and what a test put there must not be seen by the next. */
    @AfterEach
    void usualCompany() {
        settings.put("company", Company.DEFAULT);
    }

    @Test
    void a_promise_without_a_time_is_due_at_the_end_of_its_day_in_the_companys_zone() {
        companyIn("Europe/Berlin");

        assertThat(due("2026-03-28", "", LISBON)).isEqualTo("2026-03-28T22:59:59.999999Z");
        assertThat(due("2026-03-29", "", LISBON)).as("the day of 23 hours").isEqualTo("2026-03-29T21:59:59.999999Z");
        assertThat(due("2026-10-25", "", LISBON)).as("the day of 25 hours").isEqualTo("2026-10-25T22:59:59.999999Z");
    }

    @Test
    void where_midnight_does_not_exist_the_day_still_ends_where_the_next_begins() {
        companyIn("America/Santiago");

        assertThat(due("2026-09-05", "", LISBON)).isEqualTo("2026-09-06T03:59:59.999999Z");
    }

    @Test
    void a_promise_with_a_time_means_the_time_of_who_typed_it() {
        companyIn("Asia/Tokyo");

        assertThat(due("2026-07-01", "17:30", LISBON)).isEqualTo("2026-07-01T16:30:00Z");
        assertThat(due("2026-03-29", "01:30", LISBON))
                .as("an hour that is skipped")
                .isEqualTo("2026-03-29T01:30:00Z");
    }

    @Test
    void the_time_of_a_contact_is_that_of_who_typed_it() {
        MultiValueMap<String, String> sent = call();
        sent.set("at", "2025-11-21T14:30");

        assertThat(enter(sent, ZoneId.of("Europe/Berlin")).contact().at()).isEqualTo("2025-11-21T13:30:00Z");
    }

    @Test
    void an_email_of_theirs_comes_in_and_a_call_nobody_took_is_one_way() {
        MultiValueMap<String, String> mail = call();
        mail.set("channel", "email");
        mail.set("theirs", "true");
        MultiValueMap<String, String> missed = call();
        missed.set("unreached", "true");

        assertThat(enter(mail, LISBON).contact().direction()).isEqualTo(Direction.IN);
        assertThat(enter(mail, LISBON).contact().twoWay()).isFalse();
        assertThat(enter(call(), LISBON).contact().twoWay()).isTrue();
        assertThat(enter(missed, LISBON).contact().twoWay()).isFalse();
    }

    @Test
    void what_cannot_be_understood_names_its_field() {
        for (Map.Entry<String, String> wrong : Map.of(
                        "channel", "pigeon",
                        "at", "yesterday",
                        "minutes", "a few",
                        "mood", "7",
                        "with", "x",
                        "signal", "x",
                        "promise_day", "soon",
                        "promise_severity", "3")
                .entrySet()) {
            MultiValueMap<String, String> sent = call();
            sent.set("promise_what", "Call back");
            sent.set("promise_day", "2099-01-01");
            sent.set(wrong.getKey(), wrong.getValue());

            assertThat(enter(sent, LISBON).problems()).as(wrong.toString()).containsOnlyKeys(wrong.getKey());
            assertThat(enter(sent, LISBON).contact()).isNull();
        }
    }

    @Test
    void a_promise_needs_words_and_a_day_after_the_contact() {
        MultiValueMap<String, String> sent = call();
        sent.set("promise_day", "2020-01-01");
        assertThat(enter(sent, LISBON).problems()).containsKey("promise_what");

        sent.set("promise_what", "Call back");
        assertThat(enter(sent, LISBON).problems()).containsOnlyKeys("promise_day");

        sent.set("promise_day", "");
        assertThat(enter(sent, LISBON).problems()).containsOnlyKeys("promise_day");
    }

    @Test
    void a_moment_that_was_not_touched_stays_what_it_was_also_in_the_hour_that_comes_twice() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Instant second = Instant.parse("2025-10-26T01:30:17.5Z");
        MultiValueMap<String, String> sent = call();
        sent.set("at", "2025-10-26T02:30");

        assertThat(Entered.of(ContactForm.of(sent), berlin, second, moments)
                        .contact()
                        .at())
                .isEqualTo(second);
        sent.set("at", "2025-10-26T02:31");
        assertThat(Entered.of(ContactForm.of(sent), berlin, second, moments)
                        .contact()
                        .at())
                .isEqualTo(Instant.parse("2025-10-26T00:31:00Z"));
    }

    private Instant due(String day, String time, ZoneId zone) {
        MultiValueMap<String, String> sent = call();
        sent.set("at", "2025-01-01T00:00");
        sent.set("promise_what", "Send the plan");
        sent.set("promise_day", day);
        sent.set("promise_time", time);
        return enter(sent, zone).promise().dueAt();
    }

    private Entered enter(MultiValueMap<String, String> sent, ZoneId zone) {
        return Entered.of(ContactForm.of(sent), zone, null, moments);
    }

    private static MultiValueMap<String, String> call() {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        sent.set("channel", "call");
        sent.set("promise_by", "us");
        sent.set("promise_severity", "1");
        return sent;
    }

    private void companyIn(String zone) {
        Company usual = Company.DEFAULT;
        settings.put(
                "company",
                new Company(
                        usual.name(),
                        Currency.getInstance("EUR"),
                        ZoneId.of(zone),
                        usual.workingDays(),
                        usual.opens(),
                        usual.closes()));
        assertThat(moments.zone()).isNotEqualTo(ZoneOffset.UTC);
    }
}
