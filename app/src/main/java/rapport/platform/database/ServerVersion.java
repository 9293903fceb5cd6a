package rapport.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import rapport.platform.errors.Unusable;

/** The version of a PostgreSQL that others run, as its major number and its own words. */
record ServerVersion(int major, String name) {

    static final int OLDEST = 15;

    static ServerVersion of(JdbcAddress address) {
        try (Connection connection = address.connect()) {
            return new ServerVersion(
                    connection.getMetaData().getDatabaseMajorVersion(),
                    connection.getMetaData().getDatabaseProductVersion());
        } catch (SQLException e) {
            throw new Unusable("The database at " + address + " does not let Rapport in: " + e.getMessage(), e);
        }
    }

    void check() {
        if (major < OLDEST) {
            throw new Unusable("The database is PostgreSQL " + name + "; Rapport needs " + OLDEST
                    + " or newer. Upgrade it, or leave out database-url to use the packaged one.");
        }
    }
}
