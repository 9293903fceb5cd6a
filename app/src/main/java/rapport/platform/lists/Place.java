package rapport.platform.lists;

import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * A row, by its value in the sorted column and its id: behind it (or before it) a page starts. Rows without a value come last.
 *
 * @param value as text; null when the row has none
 */
public record Place(@Nullable String value, UUID id) {

    /** As a statement that finds places calls its columns. */
    static final Field<UUID> ID = DSL.field(DSL.name("id"), SQLDataType.UUID);

    static final Field<Object> BY = DSL.field(DSL.name("by"));

    private static final int ID_LENGTH = 36;
    private static final int LONGEST = 500;

    static Place of(Record row) {
        Object value = row.get(BY);
        return new Place(value == null ? null : value.toString(), row.get(ID));
    }

    /** Reads what {@link #toString} wrote; null when it is none. */
    static @Nullable Place of(@Nullable String text) {
        if (text == null || text.length() < ID_LENGTH || text.length() > LONGEST) {
            return null;
        }
        try {
            UUID id = UUID.fromString(text.substring(0, ID_LENGTH));
            String rest = text.substring(ID_LENGTH);
            return new Place(rest.startsWith("~") ? rest.substring(1) : null, id);
        } catch (IllegalArgumentException notAPlace) {
            return null;
        }
    }

    @Override
    public String toString() {
        return value == null ? id.toString() : id + "~" + value;
    }
}
