package rapport.exchange.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import rapport.platform.database.AllOrNothing;
import rapport.platform.database.JdbcAddress;
import rapport.platform.database.Unfinished;
import rapport.platform.errors.Unusable;

/** A database to restore into: makes its tables as the backup had them. */
final class EmptyDatabase {

    private static final String OURS = """
            select format('drop schema %I cascade', nspname) from pg_namespace
             where nspname not in ('public', 'information_schema') and nspname !~ '^pg_'
            union all
            select 'drop table public.flyway_schema_history' where to_regclass('public.flyway_schema_history') is not null
            """;

    private final JdbcAddress address;

    EmptyDatabase(JdbcAddress address) {
        this.address = address;
    }

    /** @throws Unusable if it has tables, unless a restore that was interrupted left them */
    void check() throws SQLException {
        try (Connection connection = address.connect()) {
            if (!Unfinished.isIn(connection) && !statements(connection, OURS).isEmpty()) {
                throw new Unusable(
                        "The database is not empty. A backup is restored into an empty home (--home with a new"
                                + " folder) or an empty database.");
            }
        }
    }

    /** The tables of the backup, with no rows, and a mark that says they wait for them. */
    void makeTables(Manifest manifest) throws SQLException {
        Flyway flyway = AllOrNothing.of(Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .locations("classpath:db/migration")
                .target(manifest.version()));
        refuseUnknown(manifest, flyway);
        clear();
        try (Connection connection = address.connect()) {
            Unfinished.mark(connection);
        }
        flyway.migrate();
    }

    /** Removes what was made: nothing of a failed restore stays. */
    void clear() throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String drop : statements(connection, OURS)) {
                statement.execute(drop);
            }
            connection.commit();
        }
    }

    private static void refuseUnknown(Manifest manifest, Flyway flyway) {
        List<MigrationInfo> ours = List.of(flyway.info().all());
        for (Manifest.Migration migration : manifest.migrations()) {
            boolean known = ours.stream()
                    .anyMatch(mine -> mine.getVersion() != null
                            && mine.getVersion().getVersion().equals(migration.version())
                            && mine.getResolvedChecksum() != null
                            && mine.getResolvedChecksum() == migration.checksum());
            if (!known) {
                throw new Unusable("The backup has " + migration.script()
                        + ", which this version of Rapport does not know; restore it with the version that made it.");
            }
        }
    }

    private static List<String> statements(Connection connection, String query) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                statements.add(row.getString(1));
            }
        }
        return statements;
    }
}
