package rapport.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.TestDatabase;
import rapport.platform.errors.Unusable;

class MigrationsTest {

    @TempDir
    private Path newer;

    private final List<String> kept = new ArrayList<>();
    private final Migrations migrations = new Migrations(List.of(version -> {
        kept.add(version);
        return "/backups/before.zip";
    }));
    private JdbcAddress database;

    @BeforeEach
    void a_database_of_this_version() {
        database = TestDatabase.fresh();
    }

    @Test
    void an_empty_database_gets_its_tables_without_a_backup() throws SQLException {
        database = TestDatabase.empty();
        migrations.migrate(flyway());

        assertThat(ask("select count(*) from platform.setting")).isEqualTo("0");
        assertThat(kept).isEmpty();
    }

    @Test
    void tables_and_what_is_remembered_of_them_come_in_one_transaction() throws SQLException {
        database = TestDatabase.empty();
        migrations.migrate(flyway());

        assertThat(ask("select count(distinct made) from (select xmin::text made from public.flyway_schema_history"
                        + " where version is not null union all select xmin::text from pg_namespace"
                        + " where nspname in ('platform', 'sales', 'work')) every"))
                .isEqualTo("1");
    }

    @Test
    void an_up_to_date_database_is_left_alone() throws SQLException {
        migrations.migrate(flyway());

        assertThat(kept).isEmpty();
    }

    @Test
    void a_backup_is_taken_before_an_upgrade() throws IOException, SQLException {
        write("V29990101_0000__sales_more.sql", "create table sales.more (id uuid);");
        migrations.migrate(flyway());

        assertThat(kept).hasSize(1);
        assertThat(ask("select to_regclass('sales.more') is not null")).isEqualTo("t");
    }

    @Test
    void a_failed_migration_says_what_failed_and_leaves_the_database_as_it_was() throws IOException, SQLException {
        String before = fingerprint();
        write("V29990101_0000__sales_more.sql", "create table sales.more (id uuid);");
        write("V29990102_0000__sales_wrong.sql", "\nselect 1 / 0;");

        assertThatThrownBy(() -> migrations.migrate(flyway()))
                .isInstanceOf(Unusable.class)
                .hasMessage(
                        "The database could not be brought up to date: V29990102_0000__sales_wrong.sql failed in line 2:"
                                + " ERROR: division by zero. Nothing was changed. A backup from before is in /backups/before.zip.");
        assertThat(fingerprint()).as("the first of the two is undone too").isEqualTo(before);
    }

    @Test
    void nothing_is_upgraded_without_its_backup() throws IOException, SQLException {
        String before = fingerprint();
        write("V29990101_0000__sales_more.sql", "create table sales.more (id uuid);");
        Migrations diskIsFull = new Migrations(List.of(version -> {
            throw new Unusable("no space left");
        }));

        assertThatThrownBy(() -> diskIsFull.migrate(flyway())).hasMessage("no space left");
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void a_database_of_a_newer_version_is_not_served() throws IOException {
        write("V29990101_0000__sales_more.sql", "create table sales.more (id uuid);");
        migrations.migrate(flyway());
        Flyway older = Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration")
                .load();

        assertThatThrownBy(() -> migrations.migrate(older))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("V29990101_0000__sales_more.sql")
                .hasMessageContaining("newer");
        assertThat(DatabaseExamination.of(database))
                .as("the doctor says so too")
                .anySatisfy(finding -> {
                    assertThat(finding.fine()).isFalse();
                    assertThat(finding.advice().orElseThrow()).contains("V29990101_0000__sales_more.sql", "newer");
                });
    }

    @Test
    void a_database_whose_migration_was_another_one_is_not_served() throws SQLException {
        tell(
                "update public.flyway_schema_history set checksum = checksum + 1 where script like '%platform_ground.sql'");

        assertThatThrownBy(() -> migrations.migrate(flyway()))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("platform_ground.sql is not the one of this version");
    }

    @Test
    void a_database_that_lacks_an_earlier_migration_is_not_served() throws IOException {
        write("V20200101_0000__sales_late.sql", "create table sales.late (id uuid);");

        assertThatThrownBy(() -> migrations.migrate(flyway()))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("lacks")
                .hasMessageContaining("sales_late.sql");
    }

    @Test
    void the_empty_tables_of_an_interrupted_restore_are_not_served() throws SQLException {
        try (Connection connection = database.connect()) {
            Unfinished.mark(connection);
        }

        assertThatThrownBy(() -> migrations.migrate(flyway()))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("interrupted");
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration", "filesystem:" + newer)
                .group(true)
                .load();
    }

    private void write(String name, String sql) throws IOException {
        Files.writeString(newer.resolve(name), sql);
    }

    private String fingerprint() throws SQLException {
        return ask("select md5(string_agg(format('%s %s %s', table_schema, table_name, column_name), ','"
                        + " order by 1)) from information_schema.columns where table_schema <> 'information_schema'")
                + ask("select count(*) from public.flyway_schema_history");
    }

    private String ask(String question) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private void tell(String order) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(order);
        }
    }
}
