package rapport.exchange.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import rapport.platform.database.JdbcAddress;
import rapport.platform.database.Unfinished;

/** Fills the tables from a backup in one transaction. */
final class Rows {

    private static final String FOREIGN_KEYS = """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                   format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
              from pg_constraint
             where contype = 'f' and conparentid = 0
            """;
    private static final String SUMMARIES = """
            select format('refresh materialized view %I.%I', schemaname, matviewname) from pg_matviews
            """;

    private final JdbcAddress address;

    Rows(JdbcAddress address) {
        this.address = address;
    }

    void load(BackupFile backup) throws SQLException, IOException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            TextFormat.agreeOn(connection);
            List<String[]> foreignKeys = rows(statement, FOREIGN_KEYS, 2);
            // Tables come in the order of their names, so references are checked when all of them are there.
            for (String[] key : foreignKeys) {
                statement.execute(key[0]);
            }
            copy(backup, connection);
            for (String[] key : foreignKeys) {
                statement.execute(key[1]);
            }
            for (String[] refresh : rows(statement, SUMMARIES, 1)) {
                statement.execute(refresh[0]);
            }
            Unfinished.unmark(connection);
            connection.commit();
        }
    }

    private static void copy(BackupFile backup, Connection connection) throws SQLException, IOException {
        Map<String, TableShape> shapes =
                TableShape.all(connection).stream().collect(Collectors.toMap(TableShape::name, Function.identity()));
        for (Manifest.Table table : backup.manifest().tables()) {
            TableShape shape = shapes.get(table.name());
            if (shape == null) {
                throw new IOException("the backup has a table " + table.name() + " that its migrations do not make");
            }
            fill(shape, table, backup, connection);
        }
        setSequences(backup, connection);
    }

    private static void fill(TableShape shape, Manifest.Table table, BackupFile backup, Connection connection)
            throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                InputStream content = backup.content(table.entry())) {
            statement.execute("alter table " + shape.quoted() + " disable trigger user");
            statement.execute(
                    "delete from " + shape.quoted()); // What the migrations put there comes from the backup too.
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(shape.copyIn(table.columns()), content, 1 << 16);
            statement.execute("alter table " + shape.quoted() + " enable trigger user");
            if (rows != table.rows()) {
                throw new IOException(table.name() + " got " + rows + " rows instead of " + table.rows());
            }
        }
    }

    private static void setSequences(BackupFile backup, Connection connection) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select setval(?::regclass, ?)")) {
            for (Manifest.Sequence sequence : backup.manifest().sequences()) {
                set.setString(1, sequence.name());
                set.setLong(2, sequence.lastValue());
                set.execute();
            }
        }
    }

    private static List<String[]> rows(Statement statement, String query, int columns) throws SQLException {
        List<String[]> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                String[] values = new String[columns];
                for (int column = 0; column < columns; column++) {
                    values[column] = row.getString(column + 1);
                }
                rows.add(values);
            }
        }
        return rows;
    }
}
