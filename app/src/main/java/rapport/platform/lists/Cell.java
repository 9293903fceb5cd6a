package rapport.platform.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.platform.money.Money;

/** What stands in one place of a list. {@code ui/list_cell.jte} shows each. */
public sealed interface Cell {

    Cell NOTHING = new Words("");

    /** Whether nothing is to be read in it. */
    default boolean isBlank() {
        return switch (this) {
            case Words words -> words.text() == null || words.text().isEmpty();
            case Amount amount -> amount.money() == null;
            case Day day -> day.day() == null;
            case When when -> when.at() == null;
            default -> false;
        };
    }

    record Words(@Nullable String text) implements Cell {}

    /** The name of a record, or of one it belongs to, and where its page is; null when it has none. */
    record Name(String text, @Nullable String href) implements Cell {}

    /** The name of a party with its picture. */
    record Party(String text, @Nullable String href, boolean organisation) implements Cell {}

    /** A state, in words; {@code css} and {@code dot} as in {@code ui/pill.jte}. */
    record Pill(String text, String css, @Nullable String dot) implements Cell {}

    /** A score from 0 to 100; null when it is too early to say. */
    record Score(@Nullable Double value, String css) implements Cell {}

    /** Contacts by week, from them and from us in turn. */
    record Bars(List<Integer> weeks) implements Cell {}

    record Amount(@Nullable Money money) implements Cell {}

    record Day(@Nullable LocalDate day) implements Cell {}

    /** How long ago. */
    record Ago(@Nullable Instant at) implements Cell {}

    /** When. */
    record When(@Nullable Instant at) implements Cell {}

    /** A share from 0 to 1; a warning below a half. */
    record Share(@Nullable Double share) implements Cell {}

    /** A user, by the picture alone. */
    record Somebody(@Nullable String name) implements Cell {}
}
