package rapport.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;
import rapport.platform.home.Finding;

/** Looks at a database without changing it. */
public final class DatabaseExamination {

    private static final int MOST_SECONDS_APART = 5;

    private final Statement statement;
    private final List<Finding> findings = new ArrayList<>();

    private DatabaseExamination(Statement statement) {
        this.statement = statement;
    }

    public static List<Finding> of(JdbcAddress address) {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            DatabaseExamination examination = new DatabaseExamination(statement);
            examination.version();
            examination.durability();
            examination.extension("pg_trgm");
            examination.clock();
            examination.findings.add(timeline(address));
            return examination.findings;
        } catch (SQLException e) {
            return List.of(
                    Finding.wrong("The database at " + address + " does not answer.", String.valueOf(e.getMessage())));
        }
    }

    private void version() throws SQLException {
        findings.add(Finding.fine("PostgreSQL " + ask("show server_version") + ", "
                + ask("select pg_size_pretty(pg_database_size(current_database()))")));
        String encoding = ask("show server_encoding");
        findings.add(Finding.of(
                "UTF8".equals(encoding),
                "Texts are stored as " + encoding,
                "Make the database anew with encoding UTF8; others cannot hold every name."));
    }

    private void durability() throws SQLException {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            String value = ask("show " + setting);
            if ("off".equals(value)) {
                findings.add(Finding.wrong(
                        setting + " is off", "Turn it on: a crash may lose what users were told is saved."));
            }
        }
    }

    private void extension(String name) throws SQLException {
        boolean there =
                "t".equals(ask("select exists (select from pg_available_extensions where name = '" + name + "')"));
        findings.add(Finding.of(
                there,
                "Extension " + name + (there ? "" : " is missing"),
                "Install the package with PostgreSQL's additional modules (postgresql-contrib)."));
    }

    private void clock() throws SQLException {
        long apart = Math.abs(Long.parseLong(ask("select round(extract(epoch from clock_timestamp()))::bigint"))
                - System.currentTimeMillis() / 1000);
        findings.add(Finding.of(
                apart <= MOST_SECONDS_APART,
                "Clocks of machine and database are " + apart + " s apart",
                "Set both by network time: what happened when would be wrong."));
    }

    private static Finding timeline(JdbcAddress address) {
        MigrationInfoService timeline = Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .locations("classpath:db/migration")
                .load()
                .info();
        int pending = timeline.pending().length;
        return Mismatch.in(timeline)
                .map(mismatch -> Finding.wrong("Rapport cannot start with these tables.", mismatch.sentence()))
                .orElseGet(() -> Finding.fine(
                        pending == 0
                                ? "The tables are up to date"
                                : pending + " changes to the tables will be made at the next start, after a backup"));
    }

    private String ask(String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return String.valueOf(answer.getString(1));
        }
    }
}
