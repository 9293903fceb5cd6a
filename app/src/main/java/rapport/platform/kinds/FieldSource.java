package rapport.platform.kinds;

import java.util.List;
import rapport.platform.user.CurrentUser;

/**
 * Adds fields and links to kinds that other modules own: what people have added by themselves, or what a module knows about another
 * one's records. Asked each time a kind is read, so that a field is there as soon as it is made.
 */
public interface FieldSource {

    List<FieldReading> fields(KindReading kind, CurrentUser who);

    default List<LinkReading> links(KindReading kind, CurrentUser who) {
        return List.of();
    }
}
