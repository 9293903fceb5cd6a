package rapport.interactions;

import java.util.UUID;

public record SatisfactionId(UUID value) {

    public static SatisfactionId of(String text) {
        return new SatisfactionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
