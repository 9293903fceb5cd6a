package rapport.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import rapport.platform.user.CurrentUser;

/** Says how records stand, for all hits of a page by one query; modules declare theirs as beans. */
public interface HitRemarks {

    /** By the id of the hit; those it knows nothing about are left out. */
    Map<UUID, Remark> of(List<Hit> hits, CurrentUser who);
}
