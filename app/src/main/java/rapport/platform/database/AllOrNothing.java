package rapport.platform.database;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Flyway in one transaction. Left to itself it writes down what it did over a second connection, a moment after the tables are there:
 * whoever pulls the plug between the two has tables that nobody remembers making, and no start succeeds any more.
 */
public final class AllOrNothing {

    private AllOrNothing() {}

    public static Flyway of(FluentConfiguration configuration) {
        return configuration
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .group(true)
                .load();
    }
}
