package rapport.platform.database;

/** Asked before a newer version changes the tables of a database that has data. */
public interface BeforeUpgrade {

    /**
     * Keeps what is there.
     *
     * @param version the newest migration the database has
     * @return where it is kept, for the administrator
     */
    String keep(String version);
}
