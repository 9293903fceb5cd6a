package rapport.platform.kinds;

import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * A field that a kind has beside those of its description, and how lists read it.
 *
 * @param label what people call it; no text key, since people chose it
 * @param words of a choice: the word to what people call it
 * @param value as {@link FieldType} says
 * @param sortedBy what to sort by, and what to compare a text in lower case with; along the field's index when it has one; null when
 *     lists are not sorted by it
 * @param has whether a record has one of the words of {@code CHOICES}; null for other types
 */
public record ExtraField(
        FieldDescription description,
        String label,
        Map<String, String> words,
        Field<?> value,
        @Nullable Field<?> sortedBy,
        @Nullable Function<String, Condition> has) {}
