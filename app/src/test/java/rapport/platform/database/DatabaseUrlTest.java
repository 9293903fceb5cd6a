package rapport.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rapport.TestDatabase;
import rapport.platform.errors.Unusable;
import rapport.platform.home.MachineSetting;
import rapport.platform.home.MachineSettings;

class DatabaseUrlTest {

    @Test
    void a_url_is_read_as_people_write_it() {
        JdbcAddress expected =
                new JdbcAddress("jdbc:postgresql://db.local:5433/crm?sslmode=require", "me", "p@ss+word:");

        assertThat(DatabaseUrl.parse("postgresql://me:p%40ss+word:@db.local:5433/crm?sslmode=require"))
                .isEqualTo(expected);
        assertThat(DatabaseUrl.parse("jdbc:postgresql://me:p%40ss+word:@db.local:5433/crm?sslmode=require"))
                .isEqualTo(expected);
        assertThat(DatabaseUrl.parse("postgres://db.local/crm"))
                .isEqualTo(new JdbcAddress("jdbc:postgresql://db.local/crm", "", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "crm",
                "mysql://me:secret@host/crm",
                "postgresql://me:secret@/crm",
                "postgresql://me:sec ret@h/crm",
                "postgresql://me:secret@host"
            })
    void what_is_no_url_is_refused_without_telling_the_password(String text) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("database-url")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void a_database_of_ones_own_is_used() {
        JdbcAddress own = TestDatabase.empty();
        MachineSettings settings = settings(
                own.url().replace("jdbc:postgresql://", "postgresql://" + own.user() + ":" + own.password() + "@"));

        try (Database database = Database.open(settings)) {
            assertThat(database.address()).isEqualTo(own);
        }
        assertThat(settings.home().database()).doesNotExist();
    }

    @Test
    void one_that_does_not_answer_is_named_without_its_password() {
        assertThatThrownBy(() -> Database.open(settings("postgresql://me:secret@127.0.0.1:1/crm")))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("127.0.0.1:1/crm")
                .hasMessageNotContaining("secret");
    }

    @Test
    void one_older_than_15_is_refused() {
        new ServerVersion(15, "15.0").check();
        assertThatThrownBy(() -> new ServerVersion(14, "14.22").check())
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("14.22")
                .hasMessageContaining("15 or newer");
    }

    private static MachineSettings settings(String url) {
        return MachineSettings.read(TestDatabase.settings().home(), Map.of(), Map.of(MachineSetting.DATABASE_URL, url));
    }
}
