package rapport.sales;

import java.util.Set;

/** What came of asking to save an agreement. */
public sealed interface AgreementSaving {

    record Saved(AgreementId id) implements AgreementSaving {}

    record ChangedMeanwhile() implements AgreementSaving {}

    record Refused(Set<Reason> reasons) implements AgreementSaving {}

    enum Reason {
        NO_TITLE,
        ENDS_BEFORE_IT_STARTS,
        CANCELLED_IN_THE_FUTURE,
        LAST_DAY_BEFORE_NOTICE,
        NEGATIVE_WORTH
    }
}
