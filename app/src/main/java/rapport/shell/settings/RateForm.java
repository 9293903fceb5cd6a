package rapport.shell.settings;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import rapport.platform.rates.Rate;
import rapport.platform.text.Amount;
import rapport.platform.text.Amounts;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.web.Problems;

/** A rate as typed. */
public record RateForm(String currency, String day, String value, int version) {

    private static final BigDecimal LARGEST = new BigDecimal("1000000000");
    private static final int DECIMALS = 10;

    static RateForm fresh(LocalDate today) {
        return new RateForm("", today.toString(), "", 0);
    }

    static RateForm of(Rate rate) {
        return new RateForm(
                rate.currency().getCurrencyCode(),
                rate.day().toString(),
                Amounts.write(rate.value().stripTrailingZeros()),
                rate.version());
    }

    RateForm on(int newer) {
        return new RateForm(currency, day, value, newer);
    }

    /** The fields that something is wrong with, as they are called above the form. */
    static Map<String, String> labels(Problems problems, String company) {
        Map<String, String> labels = new LinkedHashMap<>();
        problems.byField().keySet().forEach(field -> labels.put(field, Texts.t("rate.field." + field, company)));
        return labels;
    }

    Problems problems(Currency company) {
        Map<String, Text> problems = new LinkedHashMap<>();
        if (currencyTyped().filter(one -> !one.equals(company)).isEmpty()) {
            problems.put("currency", Text.of("rate.problem.currency"));
        }
        if (dayTyped().isEmpty()) {
            problems.put("day", Text.of("rate.problem.day"));
        }
        if (valueTyped().isEmpty()) {
            boolean ambiguous = Amounts.read(value) instanceof Amount.Ambiguous;
            problems.put("value", Text.of(ambiguous ? Amount.Ambiguous.KEY : "rate.problem.value"));
        }
        return new Problems(problems);
    }

    Optional<Currency> currencyTyped() {
        return Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getCurrencyCode().equals(currency) && one.getDefaultFractionDigits() >= 0)
                .findAny();
    }

    Optional<LocalDate> dayTyped() {
        try {
            return Optional.of(LocalDate.parse(day.strip()))
                    .filter(one -> one.getYear() > 1900 && one.getYear() < 9999);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    Optional<BigDecimal> valueTyped() {
        return Amounts.read(value)
                .number()
                .filter(one -> one.signum() > 0 && one.scale() <= DECIMALS && one.compareTo(LARGEST) < 0);
    }
}
