package rapport.relationships.profile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyCard;
import rapport.directory.PartyKind;
import rapport.relationships.Relationship;

/**
 * Who it is about, and who of us looks after it.
 *
 * @param since when it began; null while nothing has happened
 * @param owner name of the user who owns it; null when nobody does
 * @param others the other relationships with the same party, one per role
 */
public record Header(
        Relationship relationship,
        PartyCard party,
        @Nullable Instant since,
        @Nullable String owner,
        List<Relationship> others) {

    public boolean isOrganisation() {
        return party.kind() == PartyKind.ORGANISATION;
    }
}
