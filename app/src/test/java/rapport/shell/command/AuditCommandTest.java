package rapport.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import rapport.Rapport;
import rapport.TestDatabase;
import rapport.platform.database.JdbcAddress;

/** One story, as each command starts an application of its own. */
@ExtendWith(OutputCaptureExtension.class)
class AuditCommandTest {

    @TempDir
    Path home;

    private final JdbcAddress database = TestDatabase.fresh();

    @Test
    void what_was_put_in_behind_the_trail_is_named(CapturedOutput console) throws SQLException {
        assertThat(run("user", "add", "Tomasz Wilk", "tomasz@fernhill.example")).isZero();
        assertThat(run("audit", "verify")).isZero();
        // The user, and the link to choose a password.
        assertThat(console.getOut()).contains("The audit trail is intact", "2 waiting");

        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into access.audit_entry (id, at, actor, action)"
                    + " values (777, now(), 'system', 'created')");
        }

        assertThat(run("audit", "verify", "--json")).isEqualTo(3);
        assertThat(console.getOut()).contains("\"intact\":false", "\"entry\":777", "\"fault\":\"not_chained\"");
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        String credentials = database.user() + ":" + database.password() + "@";
        all.addAll(List.of(
                "--home",
                home.toString(),
                "--database-url",
                database.url().replace("jdbc:postgresql://", "postgresql://" + credentials)));
        return new Commands(Rapport.class).run(all.toArray(String[]::new));
    }
}
