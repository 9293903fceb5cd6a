package rapport.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(18, 0), LocalTime.of(8, 0));
    private static final QuietHours NOON = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0));

    @Test
    void over_midnight_they_end_the_next_morning() {
        assertThat(over(NIGHT, "2026-11-29T19:00:00Z")).isEqualTo("2026-11-30T07:00:00Z");
        assertThat(over(NIGHT, "2026-11-29T03:00:00Z")).isEqualTo("2026-11-29T07:00:00Z");
        assertThat(over(NIGHT, "2026-11-29T10:00:00Z")).isEqualTo("2026-11-29T10:00:00Z");
    }

    @Test
    void within_a_day_they_end_the_same_day() {
        assertThat(over(NOON, "2026-11-29T11:30:00Z")).isEqualTo("2026-11-29T12:00:00Z");
        assertThat(over(NOON, "2026-11-29T12:00:00Z")).isEqualTo("2026-11-29T12:00:00Z");
    }

    private static String over(QuietHours quiet, String at) {
        return quiet.over(Instant.parse(at), BERLIN).toString();
    }
}
