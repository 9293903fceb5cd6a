package bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimesTest {

    private static final long MILLISECOND = 1_000_000;

    @Test
    void the_p95_of_two_hundred_is_the_hundred_and_ninetieth() {
        Times times = new Times();
        LongStream.rangeClosed(1, 200).map(n -> 201 - n).forEach(n -> times.add(n * MILLISECOND));

        assertThat(times.p95()).isEqualTo(190);
        assertThat(times.p50()).isEqualTo(100);
        assertThat(times.max()).isEqualTo(200);
    }

    @Test
    void a_percentile_is_always_a_time_that_was_measured() {
        Times times = new Times();
        times.add(3 * MILLISECOND);
        times.add(7 * MILLISECOND);

        assertThat(times.p50()).isEqualTo(3);
        assertThat(times.p95()).isEqualTo(7);
    }

    @Test
    void nothing_measured_has_no_percentile() {
        assertThatThrownBy(new Times()::p95).isInstanceOf(IllegalStateException.class);
    }
}
