package rapport.relationships.assessing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyId;
import rapport.directory.PartyKind;
import rapport.directory.PartyRole;
import rapport.relationships.RelationshipId;

/**
 * A relationship as its assessment needs it.
 *
 * @param roles all that its party has, also those whose relationship is in another batch: they decide whose an order is
 */
record RelationshipRow(
        RelationshipId id,
        PartyId party,
        PartyRole role,
        List<PartyRole> roles,
        PartyKind kind,
        @Nullable Long needMinor,
        @Nullable String needCurrency,
        Instant createdAt) {}
