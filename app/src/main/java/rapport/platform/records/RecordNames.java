package rapport.platform.records;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import rapport.platform.user.CurrentUser;

/** Knows what the records of some kinds are called, many at once. Modules declare theirs as beans. */
public interface RecordNames {

    /** "party", "order" … as in {@code Subject}. */
    Set<String> kinds();

    /** The names of those that this user may see; no others are in it. */
    Map<UUID, RecordName> of(String kind, Collection<UUID> ids, CurrentUser who);
}
