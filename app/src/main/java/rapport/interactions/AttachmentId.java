package rapport.interactions;

import java.util.UUID;

public record AttachmentId(UUID value) {

    public static AttachmentId of(String text) {
        return new AttachmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
