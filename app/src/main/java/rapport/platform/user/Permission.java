package rapport.platform.user;

/** What a user may do with records of a kind, or with Rapport itself. */
public enum Permission {
    SEE,
    CREATE,
    EDIT,
    DELETE,
    /** Change settings and users. */
    ADMINISTER
}
