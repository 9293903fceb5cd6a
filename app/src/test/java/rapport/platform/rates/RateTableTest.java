package rapport.platform.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import rapport.platform.money.Money;

class RateTableTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate DAY = LocalDate.of(2025, 3, 10);

    private final NavigableMap<LocalDate, BigDecimal> dollars =
            new TreeMap<>(Map.of(DAY.minusDays(30), new BigDecimal("0.90"), DAY, new BigDecimal("0.95")));
    private final RateTable table = new RateTable(EUR, Map.of("USD", dollars));

    @Test
    void the_latest_rate_that_is_not_later_than_the_day_holds() {
        assertThat(table.convert(Money.of(10_000, "USD"), DAY)).contains(Money.of(9_500, "EUR"));
        assertThat(table.convert(Money.of(10_000, "USD"), DAY.minusDays(1))).contains(Money.of(9_000, "EUR"));
        assertThat(table.convert(Money.of(10_000, "USD"), DAY.plusYears(3))).contains(Money.of(9_500, "EUR"));
    }

    @Test
    void without_a_rate_nothing_is_guessed() {
        assertThat(table.convert(Money.of(10_000, "USD"), DAY.minusDays(31))).isEmpty();
        assertThat(table.convert(Money.of(10_000, "CHF"), DAY)).isEmpty();
        assertThat(table.convert(Money.of(10_000, "EUR"), DAY.minusYears(50))).contains(Money.of(10_000, "EUR"));
    }

    @Test
    void a_rate_of_a_later_day_never_changes_what_an_earlier_one_was_worth() {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            LocalDate day = DAY.plusDays(random.nextInt(-40, 400));
            Money money = Money.of(random.nextLong(1_000_000), "USD");
            var before = table.convert(money, day);
            dollars.put(day.plusDays(1 + random.nextInt(100)), BigDecimal.valueOf(random.nextInt(1, 300), 2));
            assertThat(table.convert(money, day)).isEqualTo(before);
        }
    }

    @Test
    void currencies_without_cents_and_with_thousandths_are_converted_by_their_whole_units() {
        RateTable yen = new RateTable(
                Currency.getInstance("JPY"), Map.of("KWD", new TreeMap<>(Map.of(DAY, new BigDecimal("487.25")))));

        assertThat(yen.convert(Money.of(1_500, "KWD"), DAY)).contains(Money.of(731, "JPY"));
    }

    @Test
    void a_total_tells_its_originals_and_what_it_leaves_out() {
        Total total = Total.of(
                List.of(
                        new Total.Dated(Money.of(10_000, "EUR"), DAY),
                        new Total.Dated(Money.of(10_000, "USD"), DAY),
                        new Total.Dated(Money.of(5_000, "USD"), DAY.minusDays(5)),
                        new Total.Dated(Money.of(700, "CHF"), DAY)),
                table);

        assertThat(total.sum()).isEqualTo(Money.of(24_000, "EUR"));
        assertThat(total.originals()).containsExactly(Money.of(10_000, "EUR"), Money.of(15_000, "USD"));
        assertThat(total.without()).containsExactly(Money.of(700, "CHF"));
        assertThat(total.isConverted()).isTrue();
    }
}
