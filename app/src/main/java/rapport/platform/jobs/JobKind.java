package rapport.platform.jobs;

import java.util.List;
import rapport.platform.text.Text;
import rapport.platform.user.CurrentUser;

/**
 * Something that is done to many records in the background. Modules declare theirs as beans.
 *
 * @param <I> a record that says what to do; kept as JSON
 */
public interface JobKind<I> {

    /** "assign_owner": lower case with underscores. */
    String name();

    Class<I> instructions();

    /** What the job does, for its page: "Give 12 relationships to Ines". */
    Text title(I instructions);

    /** The items that match a filter, as this user sees them. */
    default List<String> matching(String filter, I instructions, CurrentUser who) {
        throw new IllegalArgumentException(name() + " does not take a filter");
    }

    /** Does it to one item, in a transaction of its own, with the rights that the user has now. */
    RowResult act(String item, I instructions, CurrentUser who);

    /** Whether what it did can be taken back. */
    default boolean canBeUndone() {
        return true;
    }
}
