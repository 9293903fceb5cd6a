package rapport.relationships;

import java.util.UUID;

public record RelationshipId(UUID value) {

    public static RelationshipId of(String text) {
        return new RelationshipId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
