package rapport.shell.settings;

import java.util.List;
import java.util.stream.Stream;

/**
 * A field in which what was typed is not what somebody else has saved meanwhile.
 *
 * @param field its label is {@code settings.field.<field>}
 */
public record Difference(String field, String mine, String theirs) {

    static List<Difference> among(Difference... fields) {
        return Stream.of(fields)
                .filter(field -> !field.mine.equals(field.theirs))
                .toList();
    }
}
