package rapport.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import postgres.Address;

/** Where a database answers and how to get in, as JDBC wants it. */
public record JdbcAddress(String url, String user, String password) {

    public static JdbcAddress of(Address address) {
        return new JdbcAddress(address.jdbcUrl(), address.user(), address.password());
    }

    /** A connection of its own, outside any pool. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    JdbcAddress withUser(Optional<String> other) {
        return new JdbcAddress(url, other.orElse(user), password);
    }

    JdbcAddress withPassword(Optional<String> other) {
        return new JdbcAddress(url, user, other.orElse(password));
    }

    @Override
    public String toString() {
        return url.replaceFirst("\\?.*", ""); // Neither the password nor what a URL may carry behind the question mark.
    }
}
