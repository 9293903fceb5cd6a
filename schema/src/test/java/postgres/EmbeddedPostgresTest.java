package postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {

    private Path folder;

    @BeforeEach
    void a_new_home() throws IOException {
        folder = Homes.make();
    }

    @AfterEach
    void is_removed() throws IOException {
        Folders.delete(folder);
    }

    @Test
    void keeps_what_it_acknowledged() throws SQLException {
        try (EmbeddedPostgres database = EmbeddedPostgres.start(folder, Durability.KEPT)) {
            assertThat(Sql.ask(database.address(), "show fsync")).isEqualTo("on");
            assertThat(Sql.ask(database.address(), "show synchronous_commit")).isEqualTo("on");
            assertThat(Sql.ask(database.address(), "show full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void lets_in_only_from_this_machine_with_the_password() throws SQLException {
        try (EmbeddedPostgres database = EmbeddedPostgres.start(folder, Durability.KEPT)) {
            Address right = database.address();
            Address wrong = new Address(right.host(), right.port(), right.database(), right.user(), "guess");

            assertThatThrownBy(() -> Sql.ask(wrong, "select 1")).hasMessageContaining("password authentication failed");
            assertThat(Sql.ask(database.superuser(), "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Sql.ask(database.superuser(), "show unix_socket_directories"))
                    .isEmpty();
            assertThat(Sql.ask(
                            database.superuser(), "select string_agg(distinct auth_method, '') from pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
        }
    }

    @Test
    void the_application_is_no_superuser() throws SQLException {
        try (EmbeddedPostgres database = EmbeddedPostgres.start(folder, Durability.KEPT)) {
            assertThat(Sql.ask(
                            database.address(), "select rolsuper or rolcreaterole from pg_roles where rolname = user"))
                    .isEqualTo("f");
        }
    }

    @Test
    void passwords_can_be_read_by_the_owner_alone() throws IOException {
        try (EmbeddedPostgres database = EmbeddedPostgres.start(folder, Durability.KEPT)) {
            assertThat(database.address().toString())
                    .doesNotContain(database.address().password());
        }
        Path credentials = folder.resolve("credentials");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(credentials)))
                .isEqualTo("rw-------");
    }

    @Test
    void data_outlives_the_server() throws SQLException {
        try (EmbeddedPostgres database = EmbeddedPostgres.start(folder, Durability.KEPT)) {
            Sql.tell(database.address(), "create table kept as select 7 as number");
        }
        try (EmbeddedPostgres database = EmbeddedPostgres.start(folder, Durability.KEPT)) {
            assertThat(Sql.ask(database.address(), "select number from kept")).isEqualTo("7");
        }
    }

    @Test
    void extensions_the_owner_may_create_are_there() throws SQLException {
        try (EmbeddedPostgres database = EmbeddedPostgres.start(folder, Durability.KEPT)) {
            Sql.tell(database.address(), "create extension pg_trgm");
            Sql.tell(database.address(), "create extension btree_gist");
            assertThat(Sql.ask(database.address(), "select similarity('Rapport', 'Raport') > 0.5"))
                    .isEqualTo("t");
        }
    }

    @Test
    void two_processes_share_one_server_and_the_last_one_stops_it() throws IOException, SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.start(folder, Durability.KEPT);
        try (Holder command = Holder.of(folder)) {
            assertThat(command.port()).isEqualTo(server.address().port());

            server.close();
            assertThat(Sql.ask(server.address(), "select 1")).isEqualTo("1");
        }
        assertThatThrownBy(() -> Sql.ask(server.address(), "select 1")).hasMessageContaining("refused");
    }

    @Test
    void a_folder_with_blanks_and_umlauts_in_its_name_will_do() throws IOException, SQLException {
        Path odd = folder.resolve("Müller & Söhne's CRM");
        try (EmbeddedPostgres database = EmbeddedPostgres.start(odd, Durability.KEPT)) {
            assertThat(Sql.ask(database.address(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_folder_whose_name_a_shell_would_read_as_more_than_a_name_is_refused() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder.resolve("$(reboot)"), Durability.KEPT))
                .isInstanceOf(PostgresFailed.class)
                .hasMessageContaining("Choose another folder");
    }

    @Test
    void a_database_that_cannot_start_says_why() throws IOException {
        EmbeddedPostgres.start(folder, Durability.KEPT).close();
        Files.writeString(folder.resolve("data/postgresql.conf"), "no_such_setting = 1\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(folder, Durability.KEPT))
                .isInstanceOf(PostgresFailed.class)
                .hasMessageContaining("no_such_setting");
    }
}
