package rapport.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashesTest {

    private final PasswordHashes hashes = new PasswordHashes();

    @Test
    void a_password_has_its_own_hash_only() {
        String hash = hashes.of("correct horse");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hashes.match("correct horse", hash)).isTrue();
        assertThat(hashes.match("battery staple", hash)).isFalse();
        assertThat(hashes.of("correct horse")).isNotEqualTo(hash);
    }

    @Test
    void looking_for_nobody_is_as_much_work() {
        String hash = hashes.of("correct horse");

        assertThat(PasswordHashes.NOBODYS).hasSameSizeAs(hash);
        assertThat(work(PasswordHashes.NOBODYS)).isEqualTo(work(hash));
        assertThat(hashes.match("", null)).isFalse();
    }

    private static String work(String hash) {
        return hash.substring(0, hash.lastIndexOf('$', hash.lastIndexOf('$') - 1));
    }
}
