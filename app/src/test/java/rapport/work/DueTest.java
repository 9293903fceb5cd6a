package rapport.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import org.junit.jupiter.api.Test;

class DueTest {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @Test
    void a_day_stays_its_day_in_every_zone_and_over_every_change_of_the_clocks() {
        for (String id : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(id);
            ZoneOffsetTransition change =
                    zone.getRules().nextTransition(java.time.Instant.parse("2026-01-01T00:00:00Z"));
            LocalDate around = change == null
                    ? LocalDate.of(2026, 3, 29)
                    : change.getDateTimeBefore().toLocalDate();
            for (LocalDate day = around.minusDays(1); !day.isAfter(around.plusDays(1)); day = day.plusDays(1)) {
                if (!zone.getRules().isFixedOffset() && isSkipped(day, zone)) {
                    continue;
                }
                assertThat(Due.by(day, null, zone).day(zone))
                        .as("%s in %s", day, zone)
                        .isEqualTo(day);
                assertThat(Due.by(day, null, zone).day(ZoneId.of("Pacific/Kiritimati")))
                        .isEqualTo(day);
                assertThat(Due.by(day, MORNING, zone).day(zone)).isEqualTo(day);
            }
        }
    }

    /** Samoa had no 30 December 2011, for one. */
    private static boolean isSkipped(LocalDate day, ZoneId zone) {
        return !day.atStartOfDay(zone).toLocalDate().equals(day);
    }

    @Test
    void what_is_due_by_a_day_is_over_when_the_day_is() {
        Due due = Due.by(LocalDate.of(2026, 3, 29), null, ZoneId.of("Europe/Berlin"));

        assertThat(due.isOver(java.time.Instant.parse("2026-03-29T21:59:59Z"))).isFalse();
        assertThat(due.isOver(java.time.Instant.parse("2026-03-29T22:00:00Z"))).isTrue();
    }
}
