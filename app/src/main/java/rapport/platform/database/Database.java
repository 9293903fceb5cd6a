package rapport.platform.database;

import postgres.Durability;
import postgres.EmbeddedPostgres;
import postgres.PostgresFailed;
import rapport.platform.errors.Unusable;
import rapport.platform.home.MachineSetting;
import rapport.platform.home.MachineSettings;

/**
 * The database of an installation, open for this process. It is opened before the application context is made, because
 * that needs it, and closed after the context has closed.
 */
public sealed interface Database extends AutoCloseable {

    JdbcAddress address();

    @Override
    void close();

    /**
     * The packaged PostgreSQL in the home folder, started if nobody has, unless a URL names another.
     *
     * @throws Unusable if it does not start, does not answer or is too old
     */
    static Database open(MachineSettings settings) {
        return settings.find(MachineSetting.DATABASE_URL)
                .<Database>map(url -> External.at(url, settings))
                .orElseGet(() -> Packaged.start(settings));
    }

    /** The packaged PostgreSQL. */
    record Packaged(EmbeddedPostgres server) implements Database {

        static Packaged start(MachineSettings settings) {
            try {
                return new Packaged(EmbeddedPostgres.start(settings.home().database(), Durability.KEPT));
            } catch (PostgresFailed e) {
                throw new Unusable(e.explanation(), e);
            }
        }

        @Override
        public JdbcAddress address() {
            return JdbcAddress.of(server.address());
        }

        @Override
        public void close() {
            server.close();
        }
    }

    /** A PostgreSQL that others run. */
    record External(JdbcAddress address) implements Database {

        static External at(String url, MachineSettings settings) {
            JdbcAddress address = DatabaseUrl.parse(url)
                    .withUser(settings.find(MachineSetting.DATABASE_USER))
                    .withPassword(settings.find(MachineSetting.DATABASE_PASSWORD));
            ServerVersion.of(address).check();
            return new External(address);
        }

        @Override
        public void close() {
            // It is not ours to stop.
        }
    }
}
