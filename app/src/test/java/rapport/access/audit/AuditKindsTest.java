package rapport.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import rapport.platform.text.Texts;

class AuditKindsTest {

    @Test
    void what_can_be_chosen_has_words() throws MissingResourceException {
        assertThat(AuditKinds.KINDS)
                .hasSizeGreaterThan(40)
                .allSatisfy(kind -> assertThat(Texts.t("audit.kind." + kind)).isEqualTo(AuditWords.kind(kind)));
        assertThat(AuditKinds.actions())
                .allSatisfy((action, word) ->
                        assertThat(Texts.t("audit.action." + action)).isEqualTo(word));
    }
}
