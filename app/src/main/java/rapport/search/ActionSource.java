package rapport.search;

import java.util.List;
import rapport.platform.user.CurrentUser;

/** What a module lets people do from the search box; modules declare theirs as beans. */
public interface ActionSource {

    /** Smaller comes first. */
    int order();

    /** What can be done with a record. */
    default List<Action> with(Hit hit, CurrentUser who) {
        return List.of();
    }

    /** What can be done wherever one is. */
    default List<Action> anywhere(CurrentUser who) {
        return List.of();
    }
}
