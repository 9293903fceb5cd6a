package rapport.platform.kinds;

import java.util.List;
import java.util.Optional;

/**
 * A kind of record and its fields.
 *
 * @param name "organisation", "order_line" …
 */
public record KindDescription(String name, List<FieldDescription> fields) {

    public KindDescription {
        fields = List.copyOf(fields);
    }

    public static KindDescription of(String name, FieldDescription... fields) {
        return new KindDescription(name, List.of(fields));
    }

    public Optional<FieldDescription> field(String field) {
        return fields.stream().filter(f -> f.name().equals(field)).findFirst();
    }
}
