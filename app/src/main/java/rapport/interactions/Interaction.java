package rapport.interactions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyId;
import rapport.platform.user.UserId;

/**
 * One thing that happened between us and a party.
 *
 * @param party the organisation where people stood for one at that time, else the person
 * @param answeredAt when the answer it wanted came; null when none came or none was wanted
 * @param user who of us took part; null when unknown
 */
public record Interaction(
        InteractionId id,
        PartyId party,
        EpisodeId episode,
        Contact contact,
        @Nullable Instant answeredAt,
        @Nullable UserId user,
        int version) {}
