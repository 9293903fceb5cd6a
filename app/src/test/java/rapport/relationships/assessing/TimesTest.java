package rapport.relationships.assessing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rapport.platform.settings.Scales;
import statistics.standing.TimeScale;

class TimesTest {

    @Test
    void the_settings_page_starts_with_what_the_arithmetic_ships() {
        assertThat(Times.of(Scales.DEFAULT)).isEqualTo(TimeScale.DEFAULT);
    }

    @Test
    void what_a_company_sets_reaches_the_arithmetic_at_its_place() {
        TimeScale times = Times.of(new Scales(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));

        TimeScale shipped = TimeScale.DEFAULT;
        assertThat(times)
                .isEqualTo(new TimeScale(
                        1,
                        2,
                        3,
                        4,
                        5,
                        6,
                        7,
                        shipped.recent(),
                        shipped.before(),
                        shipped.momentumWindow(),
                        shipped.year(),
                        shipped.openEnded(),
                        8,
                        9,
                        shipped.trend(),
                        10));
    }
}
