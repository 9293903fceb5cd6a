package rapport.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rapport.platform.text.Text;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {"correct horse battery staple", "four kind red owls", "Tr0mbone;lemon", "ich mag grüne Äpfel"})
    void long_and_uncommon_is_good(String password) {
        assertThat(rules.objection(password, "Ines Calder", "ines@fernhill.example"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "P@ssw0rd2026!",
                "qwertyuiop123",
                "123456789012",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "welcome12345",
                "LetMeIn-2025",
                "iloveyou1234",
                "1q2w3e4r5t6y"
            })
    void what_is_tried_first_is_not(String password) {
        assertThat(rules.objection(password, "Ines Calder", "ines@fernhill.example"))
                .map(Text::key)
                .contains("access.password.common");
    }

    @Test
    void eleven_characters_are_too_few_and_a_sign_of_two_chars_is_one() {
        assertThat(rules.objection("elevenchars", "Ines", "ines@fernhill.example"))
                .map(Text::key)
                .contains("access.password.short");
        assertThat(rules.objection("eleven char😀", "Ines", "ines@fernhill.example"))
                .isEmpty();
    }

    @Test
    void ones_own_name_and_address_are_no_secret() {
        assertThat(rules.objection("ines calder-marsh", "Ines Calder-Marsh", "ines@fernhill.example"))
                .isPresent();
        assertThat(rules.objection("INES@fernhill.example", "Ines", "ines@fernhill.example"))
                .isPresent();
    }
}
