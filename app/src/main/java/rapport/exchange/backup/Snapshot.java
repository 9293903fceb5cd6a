package rapport.exchange.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import rapport.platform.database.JdbcAddress;

/** The database at one moment, while others go on changing it. */
final class Snapshot implements AutoCloseable {

    private final Connection connection;

    private Snapshot(Connection connection) {
        this.connection = connection;
    }

    static Snapshot of(JdbcAddress address) throws SQLException {
        Connection connection = address.connect();
        try {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            TextFormat.agreeOn(connection);
            return new Snapshot(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    Instant moment() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select now()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    List<Manifest.Migration> migrations() throws SQLException {
        List<Manifest.Migration> migrations = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select version, script, checksum from public.flyway_schema_history"
                                + " where success and version is not null order by installed_rank")) {
            while (row.next()) {
                migrations.add(new Manifest.Migration(row.getString(1), row.getString(2), row.getInt(3)));
            }
        }
        return migrations;
    }

    List<Manifest.Sequence> sequences() throws SQLException {
        List<Manifest.Sequence> sequences = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select format('%I.%I', schemaname, sequencename), last_value"
                        + " from pg_sequences where schemaname <> 'public' and last_value is not null"
                        + " order by schemaname, sequencename")) {
            while (row.next()) {
                sequences.add(new Manifest.Sequence(row.getString(1), row.getLong(2)));
            }
        }
        return sequences;
    }

    List<TableShape> tables() throws SQLException {
        return TableShape.all(connection);
    }

    /** Writes the rows that a {@code copy … to stdout} yields; says how many. */
    long copy(String statement, OutputStream target) throws SQLException, IOException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(statement, target);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
