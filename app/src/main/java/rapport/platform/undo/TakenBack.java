package rapport.platform.undo;

import java.util.Set;
import java.util.UUID;

/**
 * Something was taken back, in the transaction that goes on. Whoever works things out from rows does it anew for these parties:
 * other rows may have come meanwhile.
 */
public record TakenBack(Set<UUID> parties) {

    public TakenBack {
        parties = Set.copyOf(parties);
    }
}
