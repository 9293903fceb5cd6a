package rapport.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
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

/** One story: each command starts an application of its own, so there is one test and not seven. */
@ExtendWith(OutputCaptureExtension.class)
class UserCommandTest {

    @TempDir
    Path home;

    private final JdbcAddress database = TestDatabase.fresh();

    @Test
    void an_installation_is_peopled_without_the_web_page(CapturedOutput console) {
        assertThat(run(
                        "four kind red owls\n",
                        "add",
                        "Ines Calder",
                        "Ines@Fernhill.example",
                        "--administrator",
                        "--password-stdin"))
                .isZero();
        assertThat(console.getOut()).contains("Ines Calder can sign in as ines@fernhill.example.");

        assertThat(run("password1234\n", "add", "Weak", "weak@fernhill.example", "--password-stdin"))
                .isEqualTo(3);
        assertThat(console.getErr()).contains("tried first");

        assertThat(run("", "add", "Tomasz Wilk", "tomasz@fernhill.example")).isZero();
        assertThat(console.getOut()).containsPattern("http://localhost:\\d+/invitation/[\\w-]{43}");

        assertThat(run("", "disable", "ines@fernhill.example")).isEqualTo(3);
        assertThat(console.getErr()).contains("last administrator");

        assertThat(run("", "list", "--json")).isZero();
        assertThat(console.getOut())
                .contains("[{\"name\":\"Ines Calder\",\"email\":\"ines@fernhill.example\",\"role\":\"administrator\","
                        + "\"enabled\":true},{\"name\":\"Tomasz Wilk\",\"email\":\"tomasz@fernhill.example\","
                        + "\"role\":\"member\",\"enabled\":true}]")
                .doesNotContain("generated security password");

        number("update access.\"user\" set two_steps = true returning 1");
        assertThat(run("", "reset", "ines@fernhill.example")).isZero();
        assertThat(number("select count(*) from access.\"user\" where two_steps"))
                .isEqualTo(2);
        assertThat(run("", "reset", "--second-step", "ines@fernhill.example")).isZero();
        assertThat(number("select count(*) from access.\"user\" where two_steps"))
                .isEqualTo(1);
    }

    private int number(String query) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int run(String input, String... arguments) {
        List<String> all = new ArrayList<>(List.of("user"));
        all.addAll(List.of(arguments));
        String credentials = database.user() + ":" + database.password() + "@";
        all.addAll(List.of(
                "--home",
                home.toString(),
                "--database-url",
                database.url().replace("jdbc:postgresql://", "postgresql://" + credentials)));
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return new Commands(Rapport.class).run(all.toArray(String[]::new));
        } finally {
            System.setIn(before);
        }
    }
}
