package rapport.relationships.assessing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyId;
import rapport.directory.PartyKind;
import rapport.directory.PartyRole;
import rapport.relationships.RelationshipId;

/** A relationship as its assessment needs it. */
record RelationshipRow(
        RelationshipId id,
        PartyId party,
        PartyRole role,
        PartyKind kind,
        @Nullable Long needMinor,
        @Nullable String needCurrency,
        Instant createdAt) {}
