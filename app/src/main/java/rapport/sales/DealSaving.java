package rapport.sales;

import java.util.Set;

/** What came of asking to save a deal. */
public sealed interface DealSaving {

    record Saved(DealId id) implements DealSaving {}

    record ChangedMeanwhile() implements DealSaving {}

    record Refused(Set<Reason> reasons) implements DealSaving {}

    enum Reason {
        NO_TITLE,
        /** Revenue reads the worth of won deals, so a win without one would be counted as nothing. */
        WON_WITHOUT_WORTH,
        NEGATIVE_WORTH,
        CLOSED_BEFORE_OPENED,
        CLOSED_IN_THE_FUTURE
    }
}
