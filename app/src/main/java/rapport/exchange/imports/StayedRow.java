package rapport.exchange.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that was left when an import was taken back.
 *
 * @param name empty for what has none
 */
public record StayedRow(String kind, UUID id, String name, String why) {

    /** Its page; null when it has none of its own. */
    public @Nullable String href() {
        return switch (kind) {
            case "organisation" -> "/organisations/" + id;
            case "person" -> "/people/" + id;
            default -> null;
        };
    }
}
