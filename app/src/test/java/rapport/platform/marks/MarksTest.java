package rapport.platform.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MarksTest {

    @Test
    void initials_are_the_first_letters_of_two_words() {
        assertThat(Avatar.of("Harbour & Pine Hotels").initials()).isEqualTo("HP");
        assertThat(Avatar.of("émile").initials()).isEqualTo("É");
        assertThat(Avatar.of("  ").initials()).isEqualTo("?");
        assertThat(Avatar.of("3M Österreich").initials()).isEqualTo("3Ö");
    }

    @Test
    void the_same_name_has_the_same_hue_everywhere() {
        assertThat(Avatar.of("Elena Marsh")).isEqualTo(Avatar.of("Elena Marsh"));
        assertThat(Avatar.of("Elena Marsh").hue()).isBetween(0, 5);
    }

    @Test
    void a_ring_is_filled_as_far_as_its_value() {
        assertThat(Ring.dash(82, 50)).isEqualTo("257.6 314.2");
        assertThat(Ring.dash(140, 50)).isEqualTo("314.2 314.2");
        assertThat(Ring.part(-3, 36)).isEqualTo("0");
    }

    @Test
    void numbers_in_drawings_do_not_follow_the_language() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(Tenths.of(-1234.56)).isEqualTo("-1234.6");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_pulse_counts_the_weeks_of_each_side() {
        Pulse pulse = Pulse.of(List.of(0, 0, 3, 0, 1, 2));

        assertThat(pulse.width()).isEqualTo(8);
        assertThat(pulse.theirWeeks()).isEqualTo(2);
        assertThat(pulse.ourWeeks()).isEqualTo(1);
        assertThat(pulse.ours()).startsWith("M7 ").doesNotContain("M1 ");
    }

    @Test
    void the_strongest_week_reaches_the_edge_and_a_single_contact_does_not() {
        assertThat(Pulse.of(List.of(9, 0), Pulse.Size.LINE).theirs())
                .startsWith("M0 1.5"); // a top at 0.5, a round corner
        assertThat(Pulse.of(List.of(1, 0), Pulse.Size.LINE).theirs()).startsWith("M0 7.9");
    }

    @Test
    void in_a_list_the_bars_are_lines_whose_round_ends_stay_within_the_drawing() {
        assertThat(Pulse.of(List.of(9, 0)).theirs()).isEqualTo("M1 1.5v9.5");
        assertThat(Pulse.of(List.of(0, 1)).ours()).isEqualTo("M1 15v0.9");
        assertThat(Pulse.of(List.of(1, 0)).theirs()).isEqualTo("M1 10.1v0.9");
    }

    @Test
    void a_pulse_needs_both_sides_of_every_week() {
        assertThatThrownBy(() -> Pulse.of(List.of(1, 2, 3))).hasMessageContaining("there are 3");
    }

    @Test
    void a_spark_line_spans_its_height_and_a_flat_one_stays_in_the_middle() {
        assertThat(Spark.of(new double[] {0, 10}, 100, 24).line()).isEqualTo("M0 22L100 2");
        assertThat(Spark.of(new double[] {7, 7}, 100, 24).line()).isEqualTo("M0 12L100 12");
    }
}
