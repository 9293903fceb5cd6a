package rapport.interactions;

import java.util.UUID;

public record EpisodeId(UUID value) {

    public static EpisodeId of(String text) {
        return new EpisodeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
