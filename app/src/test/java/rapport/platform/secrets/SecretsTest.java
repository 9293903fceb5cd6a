package rapport.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.platform.home.Home;

class SecretsTest {

    private static final byte[] SECRET = "seven grey herons".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void a_sealed_secret_opens_for_its_owner_and_nobody_else() {
        Secrets secrets = new Secrets(Home.at(folder.resolve("one")));
        byte[] sealed = secrets.seal(SECRET, "webhook 1");

        assertThat(secrets.open(sealed, "webhook 1")).contains(SECRET);
        assertThat(secrets.open(sealed, "webhook 2")).isEmpty();
        assertThat(new Secrets(Home.at(folder.resolve("one"))).open(sealed, "webhook 1"))
                .as("after a new start")
                .contains(SECRET);
        assertThat(new Secrets(Home.at(folder.resolve("other"))).open(sealed, "webhook 1"))
                .as("in another home")
                .isEmpty();
    }

    @Test
    void what_is_sealed_shows_neither_the_secret_nor_that_it_is_the_same() {
        Secrets secrets = new Secrets(Home.at(folder));

        assertThat(new String(secrets.seal(SECRET, "a"), StandardCharsets.ISO_8859_1))
                .doesNotContain("heron");
        assertThat(secrets.seal(SECRET, "a")).isNotEqualTo(secrets.seal(SECRET, "a"));
    }

    @Test
    void a_byte_that_was_changed_is_noticed() {
        Secrets secrets = new Secrets(Home.at(folder));
        byte[] sealed = secrets.seal(SECRET, "a");
        sealed[20] ^= 1;

        assertThat(secrets.open(sealed, "a")).isEmpty();
    }

    @Test
    void the_key_is_its_owners_alone_to_read() throws IOException {
        new Secrets(Home.at(folder)).seal(SECRET, "a");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret-key"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).as("no draft is left").hasSize(1);
        }
    }
}
