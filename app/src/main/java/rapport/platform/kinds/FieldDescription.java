package rapport.platform.kinds;

import java.util.List;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * One field of a kind.
 *
 * @param name as in mappings, exports and addresses: lower case with underscores
 * @param column where it is kept; null when the module that owns the kind works it out
 * @param required whether a record cannot be without it
 * @param of the words to choose from, or the kinds that may be referred to
 */
public record FieldDescription(
        String name, FieldType type, @Nullable TableField<?, ?> column, boolean required, List<String> of) {

    public FieldDescription {
        of = List.copyOf(of);
    }

    public static FieldDescription of(String name, FieldType type) {
        return new FieldDescription(name, type, null, false, List.of());
    }

    public static FieldDescription of(TableField<?, ?> column, FieldType type) {
        return new FieldDescription(column.getName(), type, column, false, List.of());
    }

    public static FieldDescription choice(TableField<?, ?> column, List<String> words) {
        return new FieldDescription(column.getName(), FieldType.CHOICE, column, false, words);
    }

    public static FieldDescription reference(String name, TableField<?, ?> column, String... kinds) {
        return new FieldDescription(name, FieldType.REFERENCE, column, false, List.of(kinds));
    }

    public FieldDescription asRequired() {
        return new FieldDescription(name, type, column, true, of);
    }

    /** The same field under another name. */
    public FieldDescription named(String other) {
        return new FieldDescription(other, type, column, required, of);
    }

    /** The column that holds the form in which two values are compared. */
    public String compared() {
        return name + "_compared";
    }
}
