package rapport.shell.settings;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rapport.platform.text.Reading;

/** Currencies that are money today, by their codes. */
final class Currencies {

    private Currencies() {}

    /** Codes, and how they read: "CHF Swiss Franc". */
    static Map<String, String> names() {
        Locale locale = Reading.current().locale();
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                // Those that are over have their years in the English name, and in no other.
                .filter(currency -> !currency.getDisplayName(Locale.ENGLISH).contains("("))
                .collect(Collectors.toMap(
                        Currency::getCurrencyCode,
                        currency -> currency.getCurrencyCode() + " " + currency.getDisplayName(locale),
                        (one, other) -> one,
                        TreeMap::new));
    }
}
