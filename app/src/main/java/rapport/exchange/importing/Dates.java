package rapport.exchange.importing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads days and moments by the patterns of a mapping, else by ISO 8601. A day that is in no calendar is refused. */
final class Dates {

    private final List<DateTimeFormatter> patterns;
    private final ZoneId zone;

    /** @param zone the zone of moments that name none */
    Dates(List<String> patterns, ZoneId zone) {
        this.patterns = patterns.stream().map(Dates::formatter).toList();
        this.zone = zone;
    }

    private static DateTimeFormatter formatter(String pattern) {
        // Strict resolving needs the proleptic year; people write yyyy.
        StringBuilder strict = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            quoted ^= c == '\'';
            strict.append(c == 'y' && !quoted ? 'u' : c);
        }
        return DateTimeFormatter.ofPattern(strict.toString(), Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    /** Null when the text is no day. */
    @Nullable LocalDate day(String text) {
        try {
            for (DateTimeFormatter pattern : patterns) {
                TemporalAccessor any = parsed(pattern, text);
                if (any != null) {
                    return likely(LocalDate.from(any));
                }
            }
            return patterns.isEmpty() ? likely(isoDay(text)) : null;
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    /** A day, or a moment of which only the day is wanted. */
    private static LocalDate isoDay(String text) {
        return LocalDate.parse(
                text.length() > 10 && (text.charAt(10) == 'T' || text.charAt(10) == ' ')
                        ? text.substring(0, 10)
                        : text);
    }

    /** @param due whether a day alone means its end */
    @Nullable Instant moment(String text, boolean due) {
        try {
            for (DateTimeFormatter pattern : patterns) {
                TemporalAccessor any = parsed(pattern, text);
                if (any != null) {
                    return likely(instant(any, due));
                }
            }
            return patterns.isEmpty() ? likely(iso(text, due)) : null;
        } catch (DateTimeException notAMoment) {
            return null;
        }
    }

    private static @Nullable TemporalAccessor parsed(DateTimeFormatter pattern, String text) {
        try {
            return pattern.parseBest(
                    text, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        } catch (DateTimeException otherwise) {
            return null;
        }
    }

    private Instant instant(TemporalAccessor any, boolean due) {
        return switch (any) {
            case ZonedDateTime zoned -> zoned.toInstant();
            case OffsetDateTime offset -> offset.toInstant();
            case LocalDateTime local -> local.atZone(zone).toInstant();
            default -> ofDay(LocalDate.from(any), due);
        };
    }

    private Instant iso(String text, boolean due) {
        if (text.length() == 10) {
            return ofDay(LocalDate.parse(text), due);
        }
        if (text.endsWith("Z") && text.length() > 10 && text.charAt(10) == 'T') {
            return Instant.parse(text);
        }
        String joined =
                text.length() > 10 && text.charAt(10) == ' ' ? text.substring(0, 10) + 'T' + text.substring(11) : text;
        return instant(
                DateTimeFormatter.ISO_DATE_TIME.parseBest(
                        joined, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from),
                due);
    }

    Instant ofDay(LocalDate day, boolean due) {
        return due
                ? day.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS)
                : day.atStartOfDay(zone).toInstant();
    }

    private static @Nullable LocalDate likely(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= 9999 ? day : null;
    }

    private static @Nullable Instant likely(Instant at) {
        return at.isAfter(EARLIEST) && at.isBefore(LATEST) ? at.truncatedTo(ChronoUnit.MICROS) : null;
    }

    private static final Instant EARLIEST = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LATEST =
            Instant.parse("9999-12-31T23:59:59.999999999Z").plusSeconds(86_400);
}
