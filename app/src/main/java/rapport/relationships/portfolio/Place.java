package rapport.relationships.portfolio;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rapport.relationships.RelationshipId;

/**
 * Behind which row a page of the list starts: that row's value in the sorted column and its id. Rows without a value come last.
 *
 * @param value as text; null when the row has none
 */
public record Place(@Nullable String value, RelationshipId id) {

    private static final int UUID_LENGTH = 36;

    /** Reads what {@link #toString} wrote; null when it is none. */
    static @Nullable Place of(@Nullable String text) {
        if (text == null || text.length() < UUID_LENGTH) {
            return null;
        }
        try {
            RelationshipId id = new RelationshipId(UUID.fromString(text.substring(0, UUID_LENGTH)));
            String rest = text.substring(UUID_LENGTH);
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
