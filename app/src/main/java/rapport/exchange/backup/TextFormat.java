package rapport.exchange.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The settings that decide how PostgreSQL writes values as text: the same values give the same bytes everywhere. */
final class TextFormat {

    private TextFormat() {}

    static void agreeOn(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set time zone 'UTC'");
            statement.execute("set datestyle = 'ISO, YMD'");
            statement.execute("set intervalstyle = 'iso_8601'");
            statement.execute("set bytea_output = 'hex'");
            statement.execute("set extra_float_digits = 1");
            statement.execute("set client_encoding = 'UTF8'");
        }
    }
}
