package rapport.relationships;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import rapport.directory.PartyId;
import rapport.platform.lists.BulkAction;
import rapport.platform.lists.Options;
import rapport.platform.lists.Picked;
import rapport.platform.lists.Said;
import rapport.platform.text.Text;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.UserId;

/** Gives parties to an owner: all relationships with them, in whatever role. */
@Component
class AssignParties implements BulkAction {

    private static final Set<String> KINDS = Set.of("organisation", "person");

    private final Relationships relationships;
    private final Options options;

    AssignParties(Relationships relationships, Options options) {
        this.relationships = relationships;
        this.options = options;
    }

    @Override
    public String key() {
        return "assign_party";
    }

    @Override
    public String icon() {
        return "user-share";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isFor(String kind, CurrentUser who) {
        return KINDS.contains(kind);
    }

    @Override
    public boolean chooses() {
        return true;
    }

    @Override
    public Map<String, String> choices(String kind, CurrentUser who) {
        return options.named("user", who);
    }

    /** Lists of parties show no owner, so nobody writes over one that they have seen; who is quicker in between is respected. */
    @Override
    public Outcome apply(Picked picked, Said said, CurrentUser who) {
        List<Relationship> all = relationships.of(new PartyId(picked.id()), who);
        if (all.isEmpty()) {
            return new Outcome.LeftOut(Text.of("relationship.bulk.none"));
        }
        UserId owner = UserId.of(said.choice());
        boolean changed = false;
        for (Relationship each : all) {
            if (!owner.equals(each.owner())) {
                Edit edit = relationships.edit(each.id(), owner, each.nextStep(), each.need(), each.version(), who);
                switch (edit) {
                    case Edit.Edited _ -> changed = true;
                    // What was written of the others is taken back with the row.
                    case Edit.Stale stale ->
                        throw new OptimisticLockingFailureException(
                                "changed meanwhile: " + stale.current().id());
                    case Edit.Refused _ -> {
                        return new Outcome.LeftOut(Text.of("relationship.edit.no_such_owner"));
                    }
                }
            }
        }
        return changed ? new Outcome.Done() : new Outcome.Unchanged();
    }
}
