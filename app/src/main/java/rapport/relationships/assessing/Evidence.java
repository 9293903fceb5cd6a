package rapport.relationships.assessing;

import java.util.List;
import rapport.directory.PartyId;
import rapport.directory.PartyRole;
import rapport.relationships.RelationshipId;
import statistics.standing.History;

/**
 * All that is known of one relationship.
 *
 * @param sources the records the events come from; an event's id is the index here
 * @param otherCurrencies some exchanges are in another currency than the portfolio's and count without their value
 */
record Evidence(
        RelationshipId relationship,
        PartyId party,
        PartyRole role,
        History history,
        List<Source> sources,
        boolean otherCurrencies) {}
