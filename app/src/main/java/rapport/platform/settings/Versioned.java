package rapport.platform.settings;

/**
 * A setting as it stands in the database.
 *
 * @param version {@link #NEVER_SAVED} while the value is the one Rapport ships with
 */
public record Versioned<T>(T value, int version) {

    public static final int NEVER_SAVED = -1;
}
