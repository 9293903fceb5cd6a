package rapport.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import rapport.platform.money.Money;

class FormatsTest {

    private static final Reading GERMAN = new Reading(Language.GERMAN, Shape.GERMAN);
    private static final Reading SWISS = new Reading(Language.GERMAN, Shape.SWISS);
    private static final Reading AMERICAN = new Reading(Language.ENGLISH, Shape.AMERICAN);
    private static final Reading ISO = new Reading(Language.ENGLISH, Shape.ISO);
    private static final LocalDate DAY = LocalDate.of(2025, 12, 12);

    @Test
    void days_are_written_as_the_reader_writes_them() {
        assertThat(Formats.date(DAY)).isEqualTo("12 December 2025");
        assertThat(in(AMERICAN, () -> Formats.date(DAY))).isEqualTo("December 12, 2025");
        assertThat(in(GERMAN, () -> Formats.date(DAY))).isEqualTo("12. Dezember 2025");
        assertThat(in(ISO, () -> Formats.date(DAY))).isEqualTo("2025-12-12");
    }

    @Test
    void a_short_day_leaves_out_this_year() {
        assertThat(Formats.shortDate(DAY, LocalDate.of(2025, 12, 31))).isEqualTo("12 Dec");
        assertThat(Formats.shortDate(DAY, LocalDate.of(2026, 1, 1))).isEqualTo("12 Dec 2025");
        assertThat(in(GERMAN, () -> Formats.shortDate(DAY, DAY))).isEqualTo("12. Dez.");
    }

    @Test
    void times_of_day_are_of_twelve_hours_in_america_alone() {
        assertThat(Formats.time(LocalTime.of(14, 30))).isEqualTo("14:30");
        assertThat(in(GERMAN, () -> Formats.time(LocalTime.of(14, 30)))).isEqualTo("14:30");
        assertThat(in(AMERICAN, () -> Formats.time(LocalTime.of(14, 30)))).isEqualTo("2:30 PM");
    }

    @Test
    void numbers_have_the_marks_of_the_shape_whatever_the_language() {
        assertThat(Formats.number(1234567)).isEqualTo("1,234,567");
        assertThat(in(GERMAN, () -> Formats.number(1234567))).isEqualTo("1.234.567");
        assertThat(in(SWISS, () -> Formats.number(1234567))).isEqualTo("1’234’567");
        assertThat(in(new Reading(Language.ENGLISH, Shape.GERMAN), () -> Formats.number(new BigDecimal("-1250.50"))))
                .isEqualTo("−1.250,5");
        assertThat(in(GERMAN, () -> Formats.decimal(-0.35))).isEqualTo("−0,3");
    }

    @Test
    void a_signed_decimal_of_nothing_has_no_sign() {
        assertThat(Formats.decimal(0.04)).isEqualTo("0.0");
        assertThat(Formats.decimal(-0.04)).isEqualTo("0.0");
        assertThat(Formats.decimal(0.4)).isEqualTo("+0.4");
    }

    @Test
    void money_and_shares_follow_the_shape() {
        Money money = Money.of(123450, "EUR");
        assertThat(Formats.money(money)).isEqualTo("€1,234");
        assertThat(in(GERMAN, () -> Formats.money(money))).isEqualTo("1.234\u00a0€");
        assertThat(in(GERMAN, () -> Formats.money(Money.of(-950, "EUR")))).isEqualTo("−9,50\u00a0€");
        assertThat(in(GERMAN, () -> Formats.percent(0.9))).isEqualTo("90\u00a0%");
        assertThat(in(SWISS, () -> Formats.percent(0.9))).isEqualTo("90%");
    }

    @Test
    void numbers_within_texts_follow_the_shape_too() {
        assertThat(in(GERMAN, () -> Texts.t("deal.list.count", 12345))).isEqualTo("12.345 Deals");
        assertThat(in(AMERICAN, () -> Texts.t("deal.list.count", 12345))).isEqualTo("12,345 deals");
        assertThat(in(GERMAN, () -> Texts.t("search.count", 12345))).isEqualTo("12.345 Ergebnisse");
    }

    @Test
    void switzerland_reads_german_without_sharp_s() {
        assertThat(in(GERMAN, () -> Texts.t("ui.close"))).isEqualTo("Schließen");
        assertThat(in(SWISS, () -> Texts.t("ui.close"))).isEqualTo("Schliessen");
    }

    @Test
    void any_locale_finds_the_nearest_reading() {
        assertThat(Reading.of(Locale.forLanguageTag("de-AT"))).isEqualTo(GERMAN);
        assertThat(Reading.of(Locale.forLanguageTag("de-CH"))).isEqualTo(SWISS);
        assertThat(Reading.of(Locale.forLanguageTag("en-US"))).isEqualTo(AMERICAN);
        assertThat(Reading.of(Locale.forLanguageTag("en"))).isEqualTo(Reading.DEFAULT);
        assertThat(Reading.of(Locale.forLanguageTag("pt-BR"))).isEqualTo(Reading.DEFAULT);
    }

    @Test
    void a_reading_survives_being_a_locale() {
        for (Language language : Language.values()) {
            for (Shape shape : Shape.values()) {
                Reading reading = new Reading(language, shape);
                assertThat(Reading.of(reading.locale())).isEqualTo(reading);
                assertThat(Reading.of(Locale.forLanguageTag(reading.locale().toLanguageTag())))
                        .isEqualTo(reading);
            }
        }
    }

    @Test
    void when_says_today_for_today_alone() {
        Instant now = Instant.parse("2025-12-12T10:00:00Z");
        assertThat(Readings.in(Reading.DEFAULT, () -> Formats.when(now.plusSeconds(60), now)))
                .startsWith("today, ");
        assertThat(in(GERMAN, () -> Formats.when(now.plusSeconds(86_400), now))).isEqualTo("Sa., 13. Dez.");
    }

    private static String in(Reading reading, Supplier<String> written) {
        return Readings.in(reading, written);
    }
}
