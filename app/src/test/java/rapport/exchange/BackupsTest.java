package rapport.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.TestDatabase;
import rapport.platform.audit.Actor;
import rapport.platform.audit.Actors;
import rapport.platform.database.JdbcAddress;
import rapport.platform.database.Unfinished;
import rapport.platform.errors.Unusable;
import rapport.platform.home.Home;

class BackupsTest {

    private static final String ODD = "Zürich\t\"Söhne\" \\N 'x' €\n second line";

    @TempDir
    private Path folder;

    private Home home;
    private JdbcAddress database;
    private Path file;

    @BeforeEach
    void a_company_with_data_and_files() throws SQLException, IOException {
        home = Home.at(folder.resolve("home"));
        file = folder.resolve("backup.zip");
        database = TestDatabase.fresh();
        tell(
                database,
                "insert into access.\"user\" (id, name, email) values (gen_random_uuid(), 'Amina', 'amina@example.com')",
                "insert into directory.party (id, kind, name, sort_name, about) select gen_random_uuid(), 'organisation',"
                        + " 'Firm ' || n, lower('firm ' || n), nullif('" + ODD.replace("'", "''")
                        + "', '') from generate_series(1, 2000) n",
                "insert into directory.organisation (id, founded_in) select id, 1990 from directory.party where kind = 'organisation'",
                "insert into platform.setting values ('odd', jsonb_build_object('empty', '', 'none', null, 'ratio', 0.1::float8))",
                "insert into platform.change (kind, subject_id) select 'party', id from directory.party");
        Files.createDirectories(home.files().resolve("2026/deep"));
        Files.writeString(home.files().resolve("2026/deep/Größe & Ä.txt"), ODD);
        Files.write(home.files().resolve("empty"), new byte[0]);
        Path elsewhere = Files.writeString(folder.resolve("elsewhere.txt"), "kept on another disk");
        Files.createSymbolicLink(home.files().resolve("linked.txt"), elsewhere);
        Files.writeString(
                home.settings(), "port=9000\ndatabase-url=postgresql://me:secret@there/crm\nmail-password=secret\n");
    }

    @Test
    void every_table_and_file_comes_back() throws SQLException, IOException {
        BackupContents written = new Backups(database, home).write(file);

        Home other = Home.at(folder.resolve("other"));
        Backups restored = new Backups(TestDatabase.empty(), other);
        assertThat(restored.restore(file)).isEqualTo(written);
        assertThat(restored.differences(file)).isEmpty();
        assertThat(written.rows()).isGreaterThan(6000);
        assertThat(written.files()).isEqualTo(3);
        assertThat(other.files().resolve("2026/deep/Größe & Ä.txt")).hasContent(ODD);
        assertThat(other.files().resolve("linked.txt")).hasContent("kept on another disk");
    }

    @Test
    void whoever_takes_one_away_is_in_the_audit_trail() throws SQLException {
        Actors.as(Actor.command("backup"), () -> new Backups(database, home).handOut(file));

        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet entry = statement.executeQuery(
                        "select actor, way, action, kind from access.audit_entry order by id desc limit 1")) {
            assertThat(entry.next()).isTrue();
            assertThat(List.of(entry.getString(1), entry.getString(2), entry.getString(3), entry.getString(4)))
                    .containsExactly("command", "backup", "exported", "exchange.backup");
        }
    }

    @Test
    void what_lets_somebody_in_elsewhere_stays_here() throws IOException {
        Files.writeString(home.secretKey(), "secret");
        new Backups(database, home).write(file);
        Home other = Home.at(folder.resolve("other"));
        new Backups(TestDatabase.empty(), other).restore(file);

        assertThat(Files.readString(other.settings())).contains("port=9000").doesNotContain("secret");
        assertThat(other.secretKey()).doesNotExist();
    }

    @Test
    void a_backup_of_the_restored_installation_is_the_same_again() throws SQLException {
        new Backups(database, home).write(file);
        Backups restored = new Backups(TestDatabase.empty(), Home.at(folder.resolve("other")));
        restored.restore(file);

        Path again = folder.resolve("again.zip");
        restored.write(again);
        assertThat(new Backups(database, home).differences(again)).isEmpty();
    }

    @Test
    void it_is_one_moment_although_others_write() throws SQLException {
        Thread writer = Thread.ofPlatform().start(() -> keepAddingFirmsWithOrganisations(database));
        try {
            new Backups(database, home).write(file);
        } finally {
            writer.interrupt();
        }
        JdbcAddress copy = TestDatabase.empty();
        new Backups(copy, Home.at(folder.resolve("other"))).restore(file);

        assertThat(ask(copy, "select count(*) from directory.party where kind = 'organisation'"))
                .isEqualTo(ask(copy, "select count(*) from directory.organisation"));
    }

    @Test
    void the_restored_installation_goes_on_where_the_other_was() throws SQLException {
        new Backups(database, home).write(file);
        JdbcAddress copy = TestDatabase.empty();
        new Backups(copy, Home.at(folder.resolve("other"))).restore(file);

        String newest = ask(copy, "select max(id) from platform.change");
        tell(copy, "insert into platform.change (kind, subject_id) select 'party', id from directory.party limit 1");
        assertThat(ask(copy, "select max(id) - " + newest + " from platform.change"))
                .isEqualTo("1");
        assertThat(ask(copy, "select bool_and(transaction <= pg_current_xact_id()) from platform.change"))
                .as("changes wait for transactions of this database, not of the old one")
                .isEqualTo("t");
        assertThatThrownBy(() -> tell(copy, "insert into directory.person (id) values (gen_random_uuid())"))
                .as("references are checked again")
                .hasMessageContaining("foreign key");
    }

    @Test
    void the_address_of_the_database_stays_behind() throws SQLException, IOException {
        new Backups(database, home).write(file);
        Home other = Home.at(folder.resolve("other"));
        new Backups(TestDatabase.empty(), other).restore(file);

        assertThat(other.settings()).hasContent("port=9000");
    }

    @Test
    void it_is_never_written_over_a_file() throws IOException {
        Files.writeString(file, "precious");

        assertThatThrownBy(() -> new Backups(database, home).write(file)).isInstanceOf(Unusable.class);
        assertThat(file).hasContent("precious");
    }

    @Test
    void nobody_else_can_read_it() throws IOException {
        new Backups(database, home).write(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void nothing_is_restored_into_a_database_with_tables() throws SQLException {
        Backups backups = new Backups(database, home);
        backups.write(file);
        String before = ask(database, "select count(*) from directory.party");

        assertThatThrownBy(() -> backups.restore(file))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("not empty");
        assertThat(ask(database, "select count(*) from directory.party")).isEqualTo(before);
    }

    @Test
    void a_damaged_file_is_found_and_changes_nothing() throws IOException, SQLException {
        new Backups(database, home).write(file);
        assertThat(Backups.damages(file)).isEmpty();
        flipAByte(file);

        assertThat(Backups.damages(file)).hasSize(1);
        JdbcAddress copy = TestDatabase.empty();
        assertThatThrownBy(() -> new Backups(copy, Home.at(folder.resolve("other"))).restore(file))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("damaged");
        assertThat(ask(copy, "select count(*) from pg_namespace where nspname = 'directory'"))
                .isEqualTo("0");
    }

    @Test
    void what_is_no_backup_is_refused_in_a_sentence() throws IOException {
        Files.writeString(file, "not a zip at all");

        assertThatThrownBy(() -> Backups.damages(file))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("not a backup");
        assertThatThrownBy(() -> Backups.damages(folder.resolve("nowhere")))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("no file");
    }

    @Test
    void an_interrupted_restore_is_run_again() throws SQLException {
        new Backups(database, home).write(file);
        JdbcAddress copy = TestDatabase.empty();
        try (Connection connection = copy.connect()) {
            Unfinished.mark(connection);
        }
        tell(copy, "create schema directory", "create table directory.party (id uuid)");

        Backups restored = new Backups(copy, Home.at(folder.resolve("other")));
        restored.restore(file);
        assertThat(restored.differences(file)).isEmpty();
        try (Connection connection = copy.connect()) {
            assertThat(Unfinished.isIn(connection)).isFalse();
        }
    }

    @Test
    void every_difference_is_named() throws SQLException, IOException {
        Backups backups = new Backups(database, home);
        backups.write(file);
        tell(
                database,
                "delete from platform.setting where topic = 'odd'",
                "update directory.party set about = 'x' where name = 'Firm 7'");
        Files.delete(home.files().resolve("empty"));
        Files.writeString(home.files().resolve("2026/deep/Größe & Ä.txt"), "changed");
        Files.writeString(home.files().resolve("new"), "new");

        assertThat(backups.differences(file))
                .containsExactly(
                        // Whoever made the differences is in the trail.
                        "access.audit_entry has 6 rows, the backup 4",
                        "access.audit_waiting has 6 rows, the backup 4",
                        "directory.party has as many rows as the backup, but other ones",
                        "platform.setting has 0 rows, the backup 1",
                        "the file 2026/deep/Größe & Ä.txt has another content",
                        "the file empty is missing",
                        "the file new is not in the backup");
    }

    @Test
    void only_the_newest_backups_before_upgrades_are_kept() throws IOException {
        for (int day = 10; day < 20; day++) {
            Files.writeString(home.backups().resolve("before-upgrade-202601" + day + "-000000.zip"), "old");
        }
        Files.writeString(home.backups().resolve("mine.zip"), "not theirs to delete");

        String kept = new Backups(database, home).keep("1");

        assertThat(Backups.damages(Path.of(kept))).isEmpty();
        try (var files = Files.list(home.backups())) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .hasSize(Backups.KEPT + 1)
                    .contains("mine.zip", "before-upgrade-20260119-000000.zip")
                    .doesNotContain("before-upgrade-20260115-000000.zip");
        }
    }

    private static void keepAddingFirmsWithOrganisations(JdbcAddress database) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            while (!Thread.currentThread().isInterrupted()) {
                statement.execute("with firm as (insert into directory.party (id, kind, name, sort_name) values"
                        + " (gen_random_uuid(), 'organisation', 'New', 'new') returning id)"
                        + " insert into directory.organisation (id) select id from firm");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In the middle of the largest table. */
    private static void flipAByte(Path file) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
            long middle = content.length() / 2;
            content.seek(middle);
            int value = content.read();
            content.seek(middle);
            content.write(value ^ 0xFF);
        }
    }

    private static String ask(JdbcAddress database, String question) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void tell(JdbcAddress database, String... orders) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String order : orders) {
                statement.execute(order);
            }
        }
    }
}
