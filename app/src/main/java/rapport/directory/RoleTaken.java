package rapport.directory;

/** A party has got a role with us; whoever keeps something per role listens within the same transaction. */
public record RoleTaken(PartyId party, PartyRole role) {}
