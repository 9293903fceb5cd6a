package rapport.search;

import java.util.UUID;
import org.jooq.Condition;

/** Records of one kind that search finds; modules declare theirs as beans. */
public interface SearchSource {

    /** Key of the kind, unique among all. */
    String kind();

    /** What one of them is called, in the reader's language. */
    String name();

    Group group();

    /** Raised whenever {@link #entries} says something else than before: all entries of the kind are then made anew. */
    int version();

    Entries entries();

    /** Whose entries have to be made again after changes. */
    Condition touchedBy(Changed changed);

    /** Name of a Tabler icon; empty when a picture of the party is shown instead. */
    String icon();

    /** The path of a record's page. */
    String href(UUID id);

    /** The title as it is shown, made from the one that was stored. */
    default String title(String stored) {
        return stored;
    }
}
