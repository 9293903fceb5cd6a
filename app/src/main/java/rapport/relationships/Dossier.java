package rapport.relationships;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyId;
import rapport.platform.user.UserId;

/**
 * All that is kept about one relationship, as its page shows it.
 *
 * @param others the other relationships with the same party, one per role, the main one first
 * @param standing empty only in the moment before the first assessment
 * @param transitions the oldest first
 * @param manual the stage set by hand that is in force
 * @param ending the one in force
 * @param goals the latest first
 * @param users names of those of us who are named here
 * @param competitors names of those who are named in endings
 */
public record Dossier(
        Relationship relationship,
        List<Relationship> others,
        Optional<Standing> standing,
        List<Transition> transitions,
        Optional<ManualStage> manual,
        Optional<Ending> ending,
        List<JointGoal> goals,
        Map<UserId, String> users,
        Map<PartyId, String> competitors) {

    public @Nullable String name(@Nullable UserId user) {
        return user == null ? null : users.get(user);
    }
}
