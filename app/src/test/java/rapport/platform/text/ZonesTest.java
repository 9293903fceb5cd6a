package rapport.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** Days and moments in every zone, around every change of its clocks since 2000. */
class ZonesTest {

    private static final Instant FROM = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2028-01-01T00:00:00Z");
    private static final ZoneId FIRST = ZoneId.of("Pacific/Kiritimati");
    private static final ZoneId LAST = ZoneId.of("Pacific/Pago_Pago");

    @Test
    void a_day_of_the_company_is_that_day_for_every_reader() {
        for (ZoneId company : zones()) {
            for (LocalDate day : daysAround(company)) {
                Instant first = day.atStartOfDay(company).toInstant();
                Instant last = day.plusDays(1).atStartOfDay(company).toInstant().minusNanos(1_000);
                for (ZoneId reader : List.of(FIRST, company, LAST)) {
                    assertThat(as(reader, company, () -> Formats.day(first) + Formats.day(last)))
                            .as("%s of %s read in %s", day, company, reader)
                            .isEqualTo(Formats.date(day) + Formats.date(day));
                }
            }
        }
    }

    @Test
    void a_moment_lies_on_the_day_of_whoever_reads() {
        for (ZoneId reader : zones()) {
            for (Instant change : changes(reader)) {
                for (Instant at :
                        List.of(change.minusSeconds(1), change.plusSeconds(1), change.plus(Duration.ofHours(25)))) {
                    assertThat(as(reader, ZoneId.of("UTC"), () -> Formats.day(at)))
                            .as("%s in %s", at, reader)
                            .isEqualTo(Formats.date(at.atZone(reader).toLocalDate()));
                }
            }
        }
    }

    @Test
    void today_is_said_of_today_alone_however_long_the_day_is() {
        for (ZoneId reader : zones()) {
            for (Instant change : changes(reader)) {
                Instant now = change.plusSeconds(1);
                LocalDate today = now.atZone(reader).toLocalDate();
                for (int hours = -27; hours <= 27; hours++) {
                    Instant at = now.plus(Duration.ofHours(hours));
                    boolean isToday = at.atZone(reader).toLocalDate().equals(today);
                    assertThat(as(reader, reader, () -> Formats.when(at, now)).startsWith("today"))
                            .as("%s at %s in %s", at, now, reader)
                            .isEqualTo(isToday);
                }
            }
        }
    }

    @Test
    void zones_are_taken_from_the_list_alone() {
        assertThat(Zones.find("Europe/Lisbon")).isPresent();
        for (String typed : List.of(
                "", "Mars/Olympus", "+02:00", "CET", "UTC'; drop table x", "../etc/localtime", "europe/lisbon")) {
            assertThat(Zones.find(typed)).as(typed).isEmpty();
        }
    }

    private static List<ZoneId> zones() {
        return ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();
    }

    private static List<Instant> changes(ZoneId zone) {
        List<Instant> changes = new ArrayList<>();
        ZoneOffsetTransition next = zone.getRules().nextTransition(FROM);
        while (next != null && next.getInstant().isBefore(UNTIL)) {
            changes.add(next.getInstant());
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return changes.isEmpty() ? List.of(FROM) : changes;
    }

    /** Days around each change; but for those that a zone has left out, as Samoa the 30 December 2011. */
    private static List<LocalDate> daysAround(ZoneId zone) {
        return changes(zone).stream()
                .map(change -> change.atZone(zone).toLocalDate())
                .flatMap(day -> List.of(day.minusDays(1), day, day.plusDays(1)).stream())
                .distinct()
                .filter(day -> day.atStartOfDay(zone).toLocalDate().equals(day))
                .toList();
    }

    private static <T> T as(ZoneId reader, ZoneId company, Supplier<T> written) {
        LocaleContextHolder.setLocaleContext(new Readership(Reading.DEFAULT, reader, company));
        try {
            return written.get();
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
