package rapport.directory;

import java.util.List;

/** What came of asking to save a party. */
public sealed interface Saving {

    record Saved(PartyId id) implements Saving {}

    /** Others look like the same party; the user decides. */
    record AlreadyKnown(List<PartyCard> lookAlikes) implements Saving {}

    /** Somebody else saved it meanwhile; nothing was written. */
    record ChangedMeanwhile() implements Saving {}

    record Refused(List<Problem> problems) implements Saving {}

    /** What is wrong with one field. */
    record Problem(String field, Reason reason) {}

    enum Reason {
        MISSING,
        TOO_LONG,
        NOT_AN_EMAIL,
        NOT_A_WEBSITE,
        NOT_A_NUMBER,
        NOT_A_DATE,
        IN_THE_FUTURE,
        UNKNOWN_ORGANISATION,
        AMBIGUOUS_ORGANISATION,
        SAME_PARTY,
        ENDS_BEFORE_IT_STARTS,
        ALREADY_THERE
    }
}
