package rapport.platform.home;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.platform.errors.Unusable;

class SealTest {

    private static final byte[] SECRET = "open sesame".getBytes(UTF_8);

    @TempDir
    private Path folder;

    @Test
    void what_is_sealed_is_opened_with_the_same_key_for_the_same_purpose_alone() {
        byte[] sealed = new Seal(Home.at(folder)).close(SECRET, "of Bruno");

        assertThat(new String(sealed, UTF_8)).doesNotContain("sesame");
        assertThat(new Seal(Home.at(folder)).open(sealed, "of Bruno")).hasValue(SECRET);
        assertThat(new Seal(Home.at(folder)).open(sealed, "of Carol")).isEmpty();
        assertThat(new Seal(Home.at(folder.resolve("other"))).open(sealed, "of Bruno"))
                .isEmpty();
    }

    @Test
    void what_was_changed_is_not_opened() {
        Seal seal = new Seal(Home.at(folder));
        byte[] sealed = seal.close(SECRET, "of Bruno");
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThat(seal.open(changed, "of Bruno")).isEmpty();
        }
        assertThat(seal.open(new byte[3], "of Bruno")).isEmpty();
    }

    @Test
    void the_key_is_its_owner_s_alone_and_nothing_else_is_left_lying_about() throws IOException {
        new Seal(Home.at(folder)).close(SECRET, "of Bruno");

        assertThat(folder).isDirectoryContaining(file -> file.endsWith("secret.key"));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_damaged_key_is_said_to_be_one_and_not_replaced() throws IOException {
        Files.writeString(folder.resolve("secret.key"), "no key");

        assertThatThrownBy(() -> new Seal(Home.at(folder)).close(SECRET, "of Bruno"))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("secret.key");
        assertThat(folder.resolve("secret.key")).hasContent("no key");
    }
}
