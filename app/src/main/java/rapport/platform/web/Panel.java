package rapport.platform.web;

import java.util.List;
import java.util.Optional;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Subject;

/** A part that a module adds to another module's page; modules declare theirs as beans. */
public interface Panel {

    /** Where on the page it stands. */
    enum Place {
        /** Main column, in reading order. */
        MAIN,
        /** Rail at the side. */
        RAIL,
        /** Dialogs and other parts that are closed at first; at the end of the page. */
        FOOT,
        /** Main column of Today; the subject is the user. */
        TODAY,
        /** Rail of Today; the subject is the user. */
        TODAY_RAIL
    }

    Place place();

    /** Smaller comes first. */
    int order();

    /** Told what a page is about before it is asked for any of it, so that it may read for all at once. */
    default void expect(List<Subject> subjects, CurrentUser who) {}

    /** The panel for a subject; empty when it has nothing to do with it. */
    Optional<View> show(Subject subject, CurrentUser who);
}
