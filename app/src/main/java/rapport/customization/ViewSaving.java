package rapport.customization;

/** What came of asking to save or change a view. */
public sealed interface ViewSaving {

    record Saved(SavedView view) implements ViewSaving {}

    record ChangedMeanwhile(SavedView now) implements ViewSaving {}

    record Refused(Reason reason) implements ViewSaving {}

    enum Reason {
        NO_NAME,
        NAME_TAKEN,
        NOT_A_LIST
    }
}
