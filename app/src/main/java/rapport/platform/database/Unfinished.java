package rapport.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The mark on a database whose tables are made but whose rows a restore has not brought yet. It goes in the transaction that
 * brings them; a process killed before leaves it, and nobody takes the empty tables for an empty company.
 */
public final class Unfinished {

    private static final String MARK = "unfinished_restore";

    private Unfinished() {}

    public static boolean isIn(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select to_regnamespace('" + MARK + "') is not null")) {
            found.next();
            return found.getBoolean(1);
        }
    }

    public static void mark(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + MARK);
        }
    }

    public static void unmark(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + MARK);
        }
    }
}
