package rapport.platform.kinds;

import java.util.Map;
import java.util.UUID;
import rapport.platform.user.CurrentUser;

/** Names the records of a kind of which there are few, such as users, so that one of them can be chosen from a list. */
public interface RecordNames {

    String kind();

    /** In the order in which they are offered. */
    Map<UUID, String> names(CurrentUser who);
}
