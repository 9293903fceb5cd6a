package rapport.directory;

import java.util.UUID;

public record PartyId(UUID value) {

    public static PartyId of(String text) {
        return new PartyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
