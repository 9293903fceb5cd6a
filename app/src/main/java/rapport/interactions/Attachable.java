package rapport.interactions;

import java.util.UUID;
import org.jooq.Record1;
import org.jooq.Select;
import rapport.platform.user.CurrentUser;

/** A kind of record that files can be attached to; modules declare theirs as beans. Who sees the record sees its files. */
public interface Attachable {

    /** As in {@code Subject}. */
    String kind();

    boolean isVisible(UUID id, CurrentUser who);

    /** What it is called, for a heading; only of one that is visible. */
    String name(UUID id, CurrentUser who);

    /** The path of its page; only of one that is visible. */
    String href(UUID id, CurrentUser who);

    /** The ids of all that there are: files of others are taken out. */
    Select<Record1<UUID>> all();
}
