package rapport.platform.views;

import rapport.platform.user.CurrentUser;

/** Lists whose state in the address can be saved as a view: one or many of a kind. Modules declare theirs as beans. */
public interface SavedList {

    /** Whether the list at a path, such as {@code /orders}, is one of these. */
    boolean isAt(String path);

    /** Whether the list can read a query, the part of the address behind the question mark, as it stands now. */
    boolean understands(String path, String query, CurrentUser who);

    /** How many records the query shows to somebody; asked in the background only. */
    Counted count(String path, String query, CurrentUser who);

    /**
     * How many there are.
     *
     * @param isMore whether counting stopped there
     */
    record Counted(int count, boolean isMore) {}
}
