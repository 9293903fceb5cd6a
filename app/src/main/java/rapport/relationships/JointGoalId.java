package rapport.relationships;

import java.util.UUID;

public record JointGoalId(UUID value) {

    public static JointGoalId of(String text) {
        return new JointGoalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
