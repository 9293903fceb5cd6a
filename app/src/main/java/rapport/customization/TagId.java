package rapport.customization;

import java.util.UUID;

public record TagId(UUID value) {

    public static TagId of(String text) {
        return new TagId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
