package rapport.platform.lists;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record picked from a list, written as its id, a colon and the version.
 *
 * @param version the one that the user saw; null when nobody looked at it, as where a filter means it
 */
public record Picked(UUID id, @Nullable Integer version) {

    /** Spring binds parameters through {@code of}. */
    public static Picked of(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new Picked(UUID.fromString(text), null)
                : new Picked(UUID.fromString(text.substring(0, colon)), Integer.valueOf(text.substring(colon + 1)));
    }

    public static Picked of(UUID id, @Nullable Integer version) {
        return new Picked(id, version);
    }

    /** The version to write over. */
    public int over(int now) {
        return version == null ? now : version;
    }

    /** Whether the record is no longer what the user saw. */
    public boolean isNot(int now) {
        return version != null && version != now;
    }

    @Override
    public String toString() {
        return version == null ? id.toString() : id + ":" + version;
    }
}
