package rapport.shell.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static rapport.Cast.amina;
import static rapport.Cast.as;
import static rapport.Cast.carol;
import static schema.platform.tables.Rate.RATE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import rapport.RapportTest;
import rapport.platform.rates.RateSaving;
import rapport.platform.rates.Rates;
import rapport.platform.settings.Company;
import rapport.platform.settings.Settings;

@RapportTest
class CurrenciesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 10);

    @Autowired
    MockMvcTester http;

    @Autowired
    DSLContext db;

    @Autowired
    Rates rates;

    @Autowired
    Settings settings;

    @Test
    void a_rate_is_written_down_and_listed() {
        assertThat(add("USD", "2025-03-10", "0.9217")).hasStatus(303);

        assertThat(rates.table().on("USD", DAY)).contains(new BigDecimal("0.9217000000"));
        assertThat(http.get().uri("/settings/currencies").with(as(amina)))
                .hasStatusOk()
                .bodyText()
                .contains("Rates into EUR", "USD", "from 10 March 2025", "0.9217");
    }

    @Test
    void each_wrong_field_gets_a_sentence_and_what_was_typed_stays() {
        assertThat(add("EUR", "someday", "-1"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "another currency than",
                        "Choose the day",
                        "a number above 0",
                        "value=\"-1\"",
                        "Go to One unit in EUR");
        assertThat(add("USD", "2025-03-10", "1.234"))
                .hasStatus(422)
                .bodyText()
                .contains("thousands or as decimals", "value=\"1.234\"");
        assertThat(db.fetchExists(RATE)).isFalse();
    }

    @Test
    void there_is_one_rate_a_day() {
        add("USD", "2025-03-10", "0.92");

        assertThat(add("USD", "2025-03-10", "0.95"))
                .hasStatus(422)
                .bodyText()
                .contains("of this currency and day already");
        assertThat(add("USD", "2025-03-11", "0.95")).hasStatus(303);
    }

    @Test
    void who_saves_second_sees_what_the_first_has_saved() {
        UUID id = usd("0.92");
        assertThat(change(id, "0.93", "0")).hasStatus(303);

        assertThat(change(id, "0.94", "0")).hasStatus(409).bodyText().contains("0.93", "value=\"0.94\"");
        assertThat(change(id, "0.94", "1")).hasStatus(303);
        assertThat(rates.table().on("USD", DAY).orElseThrow()).isEqualByComparingTo("0.94");
    }

    @Test
    void a_rate_that_was_removed_can_be_taken_back() {
        UUID id = usd("0.92");

        assertThat(remove(id, "7")).hasStatus(409);
        assertThat(remove(id, "0")).hasStatus(303);
        assertThat(rates.all(amina)).isEmpty();
        String list = db.select(schema.platform.tables.JournalEntry.JOURNAL_ENTRY.ID)
                .from(schema.platform.tables.JournalEntry.JOURNAL_ENTRY)
                .fetchSingle()
                .value1()
                .toString();
        assertThat(http.post().uri("/undo/{id}", list).with(as(amina)).formField("back", "/settings/currencies"))
                .hasStatus(303);
        assertThat(rates.all(amina)).hasSize(1);
    }

    @Test
    void another_company_currency_converts_nothing_and_says_so() {
        usd("0.92");
        settings.put("company", Company.DEFAULT);

        assertThat(http.post()
                        .uri("/settings/company")
                        .with(as(amina))
                        .formField("name", "Fernhill")
                        .formField("currency", "CHF")
                        .formField("zone", "Europe/Zurich")
                        .formField("days", "monday")
                        .formField("opens", "09:00")
                        .formField("closes", "17:00")
                        .formField("version", "0"))
                .hasStatus(303);

        assertThat(rates.table().into()).isEqualTo(Currency.getInstance("CHF"));
        assertThat(rates.table().isEmpty()).isTrue();
        assertThat(rates.table(Currency.getInstance("EUR")).on("USD", DAY)).isPresent();
    }

    @Test
    void carol_cannot_see_or_change_rates() {
        UUID id = usd("0.92");

        assertThat(http.get().uri("/settings/currencies").with(as(carol))).hasStatus(404);
        assertThat(http.get().uri("/settings/currencies/{id}", id).with(as(carol)))
                .hasStatus(404);
        assertThat(http.post()
                        .uri("/settings/currencies/{id}/deletion", id)
                        .with(as(carol))
                        .formField("version", "0"))
                .hasStatus(404);
        assertThat(http.post()
                        .uri("/settings/currencies")
                        .with(as(carol))
                        .formField("currency", "CHF")
                        .formField("day", "2025-03-10")
                        .formField("value", "1"))
                .hasStatus(404);
        assertThat(db.fetchCount(RATE)).isEqualTo(1);
    }

    private UUID usd(String value) {
        return rates.add(Currency.getInstance("USD"), DAY, new BigDecimal(value), amina)
                        instanceof RateSaving.Saved saved
                ? saved.rate().id()
                : new UUID(0, 0);
    }

    private MvcTestResult add(String currency, String day, String value) {
        return http.post()
                .uri("/settings/currencies")
                .with(as(amina))
                .formField("currency", currency)
                .formField("day", day)
                .formField("value", value)
                .exchange();
    }

    private MvcTestResult change(UUID id, String value, String version) {
        return http.post()
                .uri("/settings/currencies/{id}", id)
                .with(as(amina))
                .formField("day", DAY.toString())
                .formField("value", value)
                .formField("version", version)
                .exchange();
    }

    private MvcTestResult remove(UUID id, String version) {
        return http.post()
                .uri("/settings/currencies/{id}/deletion", id)
                .with(as(amina))
                .formField("version", version)
                .exchange();
    }
}
