package rapport.directory;

import java.util.Locale;

/** A value of a party that is chosen when two are made one. */
public enum MergeField {
    NAME,
    LEGAL_NAME,
    INDUSTRY,
    WEBSITE,
    EMPLOYEES,
    SALUTATION,
    JOB_TITLE,
    BORN_ON,
    EMAIL,
    PHONE,
    ADDRESS,
    ABOUT;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
