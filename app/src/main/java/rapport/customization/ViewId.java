package rapport.customization;

import java.util.UUID;

public record ViewId(UUID value) {

    public static ViewId of(String text) {
        return new ViewId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
