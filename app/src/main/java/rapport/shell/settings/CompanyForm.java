package rapport.shell.settings;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rapport.platform.settings.Company;
import rapport.platform.settings.Versioned;
import rapport.platform.text.Text;
import rapport.platform.text.Zones;
import rapport.platform.web.Difference;
import rapport.platform.web.Problems;

/** What is typed about the company, as typed. */
public record CompanyForm(
        String name, String currency, String zone, Set<DayOfWeek> days, String opens, String closes, int version) {

    private static final int LONGEST = 100;

    public CompanyForm {
        name = name.strip();
        currency = currency.strip().toUpperCase(Locale.ROOT);
    }

    static CompanyForm of(Versioned<Company> setting) {
        Company company = setting.value();
        return new CompanyForm(
                company.name(),
                company.currency().getCurrencyCode(),
                company.zone().getId(),
                company.workingDays(),
                company.opens().toString(),
                company.closes().toString(),
                setting.version());
    }

    /** The same over the setting as it is now. */
    CompanyForm on(int newer) {
        return new CompanyForm(name, currency, zone, days, opens, closes, newer);
    }

    Problems problems() {
        Map<String, Text> problems = new LinkedHashMap<>();
        if (name.isEmpty() || name.length() > LONGEST) {
            problems.put("name", Text.of("settings.company.name_missing", LONGEST));
        }
        if (currencyTyped().isEmpty()) {
            problems.put("currency", Text.of("settings.company.currency_unknown"));
        }
        if (Zones.find(zone).isEmpty()) {
            problems.put("zone", Text.of("settings.company.zone_unknown"));
        }
        if (days.isEmpty()) {
            problems.put("days", Text.of("settings.company.days_none"));
        }
        if (time(opens).isEmpty()) {
            problems.put("opens", Text.of("settings.company.time_wrong"));
        }
        if (time(closes).isEmpty()) {
            problems.put("closes", Text.of("settings.company.time_wrong"));
        } else if (time(opens).filter(time(closes).get()::isAfter).isEmpty()) {
            problems.putIfAbsent("closes", Text.of("settings.company.closes_early"));
        }
        return new Problems(problems);
    }

    /** @throws java.util.NoSuchElementException when there are problems */
    Company company() {
        return new Company(
                name,
                currencyTyped().orElseThrow(),
                Zones.find(zone).orElseThrow(),
                EnumSet.copyOf(days),
                time(opens).orElseThrow(),
                time(closes).orElseThrow());
    }

    private Optional<Currency> currencyTyped() {
        return Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getCurrencyCode().equals(currency))
                .findAny();
    }

    private static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** How two of them differ, field by field, for somebody who must choose. */
    static List<Difference> differences(CompanyForm mine, CompanyForm theirs) {
        return Difference.among(
                CompanyPage.difference("name", mine.name, theirs.name),
                CompanyPage.difference("currency", mine.currency, theirs.currency),
                CompanyPage.difference("zone", mine.zone, theirs.zone),
                CompanyPage.difference("days", Days.names(mine.days), Days.names(theirs.days)),
                CompanyPage.difference("opens", mine.opens, theirs.opens),
                CompanyPage.difference("closes", mine.closes, theirs.closes));
    }
}
