package rapport.platform.web;

import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A field in which what was typed is not what somebody else has saved meanwhile. {@code ui/conflict.jte} shows both values.
 *
 * @param label what the field is called
 */
public record Difference(String label, String theirs, String mine) {

    /** Of those fields that differ, as they are typed; one that is missing is empty. */
    public static List<Difference> among(
            List<String> fields, UnaryOperator<String> label, Map<String, String> theirs, Map<String, String> mine) {
        return among(fields, label, theirs, mine, (field, value) -> value);
    }

    /** @param shown how the value of a field reads, for those who read ids */
    public static List<Difference> among(
            List<String> fields,
            UnaryOperator<String> label,
            Map<String, String> theirs,
            Map<String, String> mine,
            BinaryOperator<String> shown) {
        return fields.stream()
                .filter(field -> !value(theirs, field).equals(value(mine, field)))
                .map(field -> new Difference(
                        label.apply(field),
                        shown.apply(field, value(theirs, field)),
                        shown.apply(field, value(mine, field))))
                .toList();
    }

    /** Of those the ones that do differ. */
    public static List<Difference> among(Difference... all) {
        return Stream.of(all).filter(each -> !each.theirs.equals(each.mine)).toList();
    }

    /** Browsers send new lines of their own kind. */
    private static String value(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").replace("\r\n", "\n").strip();
    }
}
