package rapport.relationships;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.platform.lists.CellEditing;
import rapport.platform.lists.CellSaving;
import rapport.platform.text.Text;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.UserId;

/** The owner and the next step of a relationship, changed from a list. */
@Component
class RelationshipEditing implements CellEditing {

    private final Relationships relationships;

    RelationshipEditing(Relationships relationships) {
        this.relationships = relationships;
    }

    @Override
    public String kind() {
        return "relationship";
    }

    @Override
    public Set<String> fields() {
        return Set.of("owner", "next_step");
    }

    @Override
    public Typed read(UUID id, String field, CurrentUser who) {
        Relationship now = relationships.get(new RelationshipId(id), who);
        String value = field.equals("owner") ? Objects.toString(now.owner(), "") : now.nextStep();
        return new Typed(value == null ? "" : value, now.version());
    }

    @Override
    public CellSaving save(UUID id, String field, Typed typed, CurrentUser who) {
        Relationship now = relationships.get(new RelationshipId(id), who);
        boolean owner = field.equals("owner");
        Edit edit = relationships.edit(
                now.id(),
                owner ? user(typed.value()) : now.owner(),
                owner ? now.nextStep() : typed.value(),
                now.need(),
                typed.version(),
                who);
        return switch (edit) {
            case Edit.Edited edited -> new CellSaving.Saved();
            case Edit.Stale stale -> new CellSaving.Changed();
            case Edit.Refused refused -> new CellSaving.Refused(Text.of("relationship.edit.no_such_owner"));
        };
    }

    /** Somebody who is nobody is refused like any user who is not there. */
    private static @Nullable UserId user(String text) {
        try {
            return text.isEmpty() ? null : UserId.of(text);
        } catch (IllegalArgumentException notAnId) {
            return new UserId(new UUID(0, 0));
        }
    }
}
