package rapport.interactions.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rapport.interactions.EpisodeId;

class OutlineTest {

    @Test
    void an_event_within_an_episode_stands_in_it_and_one_after_it_for_itself() {
        List<Group> groups =
                Outline.of(List.of(episode(1, null, 0, 10)), List.of(mark(1, 10), mark(2, 11), mark(3, 0)));

        assertThat(groups).hasSize(2);
        assertThat(groups.get(0).episode()).isNull();
        assertThat(groups.get(0).marks()).containsExactly(mark(2, 11));
        assertThat(groups.get(1).marks()).containsExactlyInAnyOrder(mark(1, 10), mark(3, 0));
    }

    @Test
    void an_event_goes_to_the_episode_about_it_whenever_it_was() {
        EpisodeRow about = episode(1, mark(7, 0).matter(), 50, 60);

        List<Group> groups = Outline.of(List.of(about, episode(2, null, 0, 40)), List.of(mark(7, 20)));

        assertThat(groups).hasSize(2);
        assertThat(groups.getFirst().marks()).containsExactly(mark(7, 20));
    }

    @Test
    void an_episode_about_a_matter_does_not_swallow_other_events() {
        List<Group> groups = Outline.of(List.of(episode(1, "case:4812", 0, 100)), List.of(mark(1, 50)));

        assertThat(groups).hasSize(2);
    }

    @Test
    void events_in_a_row_stand_together_but_not_more_than_25() {
        List<Mark> marks = IntStream.range(0, 60).mapToObj(i -> mark(i, i)).toList();

        List<Group> joined = Outline.joined(Outline.of(List.of(), marks));

        assertThat(joined).extracting(group -> group.marks().size()).containsExactly(25, 25, 10);
        assertThat(joined.getFirst().marks().getFirst()).isEqualTo(mark(59, 59));
    }

    @Test
    void a_cursor_reads_back_from_an_address_and_orders_the_groups_of_a_page() {
        Cursor later = new Cursor(Instant.parse("2026-03-01T09:00:00.000001Z"), new UUID(1, 1));
        Cursor earlier = new Cursor(Instant.parse("1969-03-01T09:00:00.999999Z"), new UUID(1, 2));

        assertThat(Cursor.parse(later.toString())).contains(later);
        assertThat(Cursor.parse(earlier.toString())).contains(earlier);
        assertThat(later.isBefore(earlier)).isTrue();
        assertThat(earlier.isBefore(later)).isFalse();
    }

    @Test
    void what_is_no_cursor_shows_the_newest() {
        for (String text : List.of("", "x", "12", "99999999999999999999-x", "1-2-3", "12-not-an-id", "' or 1=1 --")) {
            assertThat(Cursor.parse(text)).as(text).isEmpty();
        }
    }

    @Test
    void a_title_is_the_first_sentence_or_as_many_words_as_fit() {
        assertThat(Stretches.opening("Six houses confirmed. Lidia wants more.")).isEqualTo("Six houses confirmed");
        assertThat(Stretches.opening("Short and whole.")).isEqualTo("Short and whole");
        assertThat(Stretches.opening("word ".repeat(40)))
                .hasSizeLessThanOrEqualTo(65)
                .endsWith("word…");
        assertThat(Stretches.opening("x".repeat(100))).hasSize(65);
    }

    private static EpisodeRow episode(int number, @Nullable String matter, int from, int to) {
        return new EpisodeRow(new EpisodeId(new UUID(9, number)), number, null, matter, at(from), at(to), 2, 1);
    }

    private static Mark mark(int number, int second) {
        return new Mark("order", new UUID(8, number), at(second));
    }

    private static Instant at(int second) {
        return Instant.parse("2026-03-01T09:00:00Z").plusSeconds(second);
    }
}
