package rapport.relationships;

import java.util.UUID;

public record EndingId(UUID value) {

    public static EndingId of(String text) {
        return new EndingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
