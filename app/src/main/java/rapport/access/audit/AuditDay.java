package rapport.access.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rapport.platform.text.Formats;
import rapport.platform.text.Texts;

/**
 * The entries of one day.
 *
 * @param name of the day: "Today, Friday 14 November"
 */
public record AuditDay(String name, List<AuditLine> lines) {

    public AuditDay {
        lines = List.copyOf(lines);
    }

    static List<AuditDay> of(List<AuditLine> lines, Instant now) {
        Map<LocalDate, List<AuditLine>> days = new LinkedHashMap<>();
        lines.forEach(line ->
                days.computeIfAbsent(day(line.at()), any -> new ArrayList<>()).add(line));
        LocalDate today = day(now);
        return days.entrySet().stream()
                .map(day -> new AuditDay(name(day.getKey(), today), day.getValue()))
                .toList();
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Formats.zone()).toLocalDate();
    }

    private static String name(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return Texts.t("audit.today", Formats.weekday(day));
        }
        if (day.equals(today.minusDays(1))) {
            return Texts.t("audit.yesterday", Formats.weekday(day));
        }
        return day.getYear() == today.getYear() ? Formats.weekday(day) : Formats.date(day);
    }
}
