package rapport.sales;

import java.util.UUID;

public record CategoryId(UUID value) {

    public static CategoryId of(String text) {
        return new CategoryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
