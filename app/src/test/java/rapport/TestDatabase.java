package rapport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import postgres.Address;
import postgres.Durability;
import postgres.EmbeddedPostgres;
import rapport.platform.database.ConnectedApplication;
import rapport.platform.database.JdbcAddress;
import rapport.platform.home.Home;
import rapport.platform.home.MachineSetting;
import rapport.platform.home.MachineSettings;
import rapport.platform.web.Remembered;

/**
 * The PostgreSQL of the build, one for each process that tests. A template with all migrations applied is made once for each state
 * of the migrations; every database that tests use is a copy of it, which takes a fraction of a second.
 */
public final class TestDatabase {

    private static final String FORK = System.getProperty("rapport.fork", "1");

    /** The first shares the server that the build made its classes from. */
    private static final Path FOLDER = Path.of("target", "1".equals(FORK) ? "postgres" : "postgres-" + FORK);

    /** The one address of this machine that what is tested may send to. */
    public static final String RECEIVERS = "127.0.0.3";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final TestDatabase INSTANCE = new TestDatabase();

    private final EmbeddedPostgres server;
    private final String template;

    private TestDatabase() {
        server = EmbeddedPostgres.start(FOLDER, Durability.THROWN_AWAY);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        template = "template_" + MigrationFiles.fingerprint().substring(0, 16);
        if (!exists(template)) {
            makeTemplate();
        }
    }

    /** A new database with empty tables, nobody else's. */
    public static JdbcAddress fresh() {
        String name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        INSTANCE.execute("drop database if exists " + name + " with (force)");
        INSTANCE.execute("create database " + name + " template " + INSTANCE.template + " owner "
                + INSTANCE.server.address().user());
        return JdbcAddress.of(INSTANCE.server.address().withDatabase(name));
    }

    /** A new database without tables. */
    public static JdbcAddress empty() {
        String name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        INSTANCE.execute("drop database if exists " + name + " with (force)");
        INSTANCE.execute("create database " + name + " owner "
                + INSTANCE.server.address().user());
        return JdbcAddress.of(INSTANCE.server.address().withDatabase(name));
    }

    /** Takes a database away that nobody uses any more: all of them together would fill a small disk. */
    static void drop(JdbcAddress database) {
        String name = database.toString().substring(database.toString().lastIndexOf('/') + 1);
        INSTANCE.execute("drop database " + name + " with (force)");
    }

    /** Settings of a new, empty home, served on a free port. */
    public static MachineSettings settings() {
        return settings(Map.of());
    }

    /** The same with some set otherwise. */
    public static MachineSettings settings(Map<MachineSetting, String> others) {
        Map<MachineSetting, String> options = new EnumMap<>(MachineSetting.class);
        options.put(MachineSetting.PORT, "0");
        options.put(MachineSetting.EGRESS_ALLOW, RECEIVERS);
        options.putAll(others);
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "homes")), "home-");
            return MachineSettings.read(Home.at(folder), Map.of(), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void makeTemplate() {
        String unfinished = template + "_unfinished";
        Address address = server.address().withDatabase(unfinished);
        execute("drop database if exists " + unfinished + " with (force)");
        execute("create database " + unfinished + " owner " + address.user());
        Flyway.configure()
                .dataSource(address.jdbcUrl(), address.user(), address.password())
                .locations("classpath:db/migration")
                .group(true)
                .load()
                .migrate();
        execute("alter database " + unfinished + " rename to " + template);
    }

    private boolean exists(String database) {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
            return found.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection superuser() throws SQLException {
        Address superuser = server.superuser();
        return DriverManager.getConnection(superuser.jdbcUrl(), superuser.user(), superuser.password());
    }

    /** Connects an application context to a database that all tests share. */
    static final class Shared implements ApplicationContextInitializer<GenericApplicationContext> {

        private static final class Lazily {
            static final JdbcAddress ADDRESS = withCast();

            private static JdbcAddress withCast() {
                JdbcAddress address = fresh();
                Cast.settle(address);
                return address;
            }
        }

        @Override
        public void initialize(GenericApplicationContext context) {
            new ConnectedApplication(settings(), () -> Lazily.ADDRESS).initialize(context);
            context.getBeanFactory().addBeanPostProcessor(SwitchableDataSource.wrapper());
            context.registerBean("remembered", Remembered.class, Forgetful::new);
        }
    }
}
