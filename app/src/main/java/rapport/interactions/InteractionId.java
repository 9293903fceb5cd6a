package rapport.interactions;

import java.util.UUID;

public record InteractionId(UUID value) {

    public static InteractionId of(String text) {
        return new InteractionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
