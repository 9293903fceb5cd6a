package rapport.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00A0\u3000",
                "\u200B\u2060\uFEFF",
                "\u202E\u2066",
                "\u3164",
                "\u2800",
                "\uFE0F",
                "\0\u0007"
            })
    void what_shows_nothing_is_nothing(String text) {
        assertThat(Visible.isNothing(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " . ", "\u202Ex", "é", "́", "漢", "👩‍👩‍👧", "\uFFFD", "0"})
    void what_shows_anything_is_something(String text) {
        assertThat(Visible.isNothing(text)).isFalse();
    }
}
