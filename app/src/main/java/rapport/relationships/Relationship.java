package rapport.relationships;

import org.jspecify.annotations.Nullable;
import rapport.directory.PartyId;
import rapport.directory.PartyRole;
import rapport.platform.money.Money;
import rapport.platform.user.UserId;

/**
 * What lies between our company and one party in one role. It lives as long as the party: an ending is recorded, never the
 * relationship deleted.
 *
 * @param owner who of us looks after it
 * @param need what they need in a year of all suppliers together, as they said; at least 0, in the company's currency
 * @param nextStep what we mean to do next, in a few words
 */
public record Relationship(
        RelationshipId id,
        PartyId party,
        PartyRole role,
        @Nullable UserId owner,
        @Nullable Money need,
        @Nullable String nextStep,
        int version) {}
