package rapport.work;

import java.util.UUID;

public record TaskId(UUID value) {

    public static TaskId of(String text) {
        return new TaskId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
