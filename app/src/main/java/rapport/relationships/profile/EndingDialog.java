package rapport.relationships.profile;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.platform.text.Formats;
import rapport.platform.text.Texts;
import rapport.platform.web.View;
import rapport.relationships.EndingPhase;
import rapport.relationships.EndingReason;
import rapport.relationships.EndingSide;
import rapport.relationships.RelationshipId;
import rapport.relationships.Standing;

/**
 * What the dialog that ends a relationship holds.
 *
 * @param lost what twelve months were worth, in words; null when not known
 * @param problem why it was refused; null when it was not
 */
public record EndingDialog(
        RelationshipId id,
        String name,
        EndingPhase phase,
        EndingSide side,
        @Nullable EndingReason reason,
        Set<EndingReason> others,
        String competitor,
        String words,
        String lastDay,
        @Nullable String lost,
        @Nullable String problem)
        implements View {

    static EndingDialog empty(RelationshipId id, String name, @Nullable Standing standing) {
        String lost = standing == null || standing.spend() == null
                ? null
                : Texts.t("relationship.ending.lost_from_orders", Formats.money(standing.spend()));
        return new EndingDialog(
                id, name, EndingPhase.IN_NOTICE, EndingSide.THEM, null, Set.of(), "", "", "", lost, null);
    }

    public String action() {
        return "/relationships/" + id + "/ending";
    }

    public EndingPhase[] phases() {
        return new EndingPhase[] {EndingPhase.DRIFTING, EndingPhase.IN_NOTICE, EndingPhase.ENDED};
    }

    public EndingReason[] reasons() {
        return EndingReason.values();
    }

    public EndingSide[] sides() {
        return EndingSide.values();
    }
}
