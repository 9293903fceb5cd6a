package rapport.interactions.timeline;

import java.util.List;
import rapport.directory.PartyId;
import rapport.directory.PartyKind;
import rapport.interactions.PartyPage;
import rapport.platform.web.View;

/**
 * Promises that are due, for Today: overdue ones first, ours and theirs.
 *
 * @param due those shown at once
 * @param rest those shown when asked for
 * @param beyond how many there are beyond both
 */
public record OpenPromises(List<Due> due, List<Due> rest, int beyond) implements View {

    public int all() {
        return due.size() + rest.size() + beyond;
    }

    /** A promise and to whom, or by whom, it was made. */
    public record Due(PromisePart part, PartyId party, PartyKind kind, String name) {

        public String href() {
            return PartyPage.of(party, kind) + "?event=promise:"
                    + part.promise().id() + "#promise-" + part.promise().id();
        }

        public String tone() {
            return part.isOverdue() ? "r-bad" : part.isToday() ? "r-warn" : "r-3";
        }
    }

    static final String BACK = "/";
}
