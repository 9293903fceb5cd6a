package rapport.customization;

import java.util.Locale;
import java.util.Map;

/** What came of asking to add or change a custom field. */
public sealed interface FieldSaving {

    record Saved(CustomField field) implements FieldSaving {}

    /** Somebody else changed it meanwhile; nothing was written. */
    record ChangedMeanwhile(CustomField now) implements FieldSaving {}

    /** @param reasons part of the form to what is wrong with it */
    record Refused(Map<String, Reason> reasons) implements FieldSaving {}

    enum Reason {
        NO_LABEL,
        LABEL_TAKEN,
        TOO_LONG,
        NO_CHOICES,
        CHOICE_TWICE,
        UNKNOWN_CURRENCY,
        CANNOT_BE_UNIQUE,
        BAD_STANDARD,
        TOO_MANY;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
