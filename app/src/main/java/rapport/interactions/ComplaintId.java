package rapport.interactions;

import java.util.UUID;

public record ComplaintId(UUID value) {

    public static ComplaintId of(String text) {
        return new ComplaintId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
