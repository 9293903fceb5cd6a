package rapport.exchange.preparing;

import java.util.UUID;

/** Names a preparation, and the import that it becomes. */
public record PreparationId(UUID value) {

    public static PreparationId of(String text) {
        return new PreparationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
