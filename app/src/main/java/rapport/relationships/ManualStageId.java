package rapport.relationships;

import java.util.UUID;

public record ManualStageId(UUID value) {

    public static ManualStageId of(String text) {
        return new ManualStageId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
