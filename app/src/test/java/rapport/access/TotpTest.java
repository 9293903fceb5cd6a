package rapport.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /** RFC 6238, appendix B, for SHA-1. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);
    private static final long STEP = Totp.step(NOW);

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @Test
    void a_clock_may_go_wrong_by_one_step_and_no_more() {
        assertThat(Totp.matching(Totp.code(SECRET, STEP - 1), SECRET, NOW)).hasValue(STEP - 1);
        assertThat(Totp.matching(Totp.code(SECRET, STEP), SECRET, NOW)).hasValue(STEP);
        assertThat(Totp.matching(Totp.code(SECRET, STEP + 1), SECRET, NOW)).hasValue(STEP + 1);
        assertThat(Totp.matching(Totp.code(SECRET, STEP - 2), SECRET, NOW)).isEmpty();
        assertThat(Totp.matching(Totp.code(SECRET, STEP + 2), SECRET, NOW)).isEmpty();
        assertThat(Totp.matching("", SECRET, NOW)).isEmpty();
    }

    /** RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void letters_are_those_of_the_standard(String bytes, String letters) {
        assertThat(Base32.of(bytes.getBytes(US_ASCII))).isEqualTo(letters);
    }
}
