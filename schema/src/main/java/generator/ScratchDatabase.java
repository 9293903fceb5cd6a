package generator;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import postgres.Address;
import postgres.EmbeddedPostgres;

/** An empty database for one run of the generator. */
record ScratchDatabase(Address superuser, Address address) implements AutoCloseable {

    static ScratchDatabase on(EmbeddedPostgres server) throws SQLException {
        String name = "generate_" + ProcessHandle.current().pid();
        ScratchDatabase scratch =
                new ScratchDatabase(server.superuser(), server.address().withDatabase(name));
        scratch.execute("drop database if exists " + name);
        scratch.execute("create database " + name + " owner " + scratch.address.user());
        return scratch;
    }

    @Override
    public void close() throws SQLException {
        execute("drop database " + address.database() + " with (force)");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(superuser.jdbcUrl(), superuser.user(), superuser.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
