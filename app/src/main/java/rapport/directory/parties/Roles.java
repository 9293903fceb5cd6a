package rapport.directory.parties;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.directory.PartyRole;
import rapport.platform.text.Texts;

/** The roles a form offers. */
final class Roles {

    private Roles() {}

    /** Key to name, in the reader's language. */
    static Map<String, String> all() {
        Map<String, String> roles = new LinkedHashMap<>();
        Arrays.stream(PartyRole.values()).forEach(role -> roles.put(role.key(), Texts.t("party.role." + role.key())));
        return roles;
    }

    /** The role of a key; null when there is none. */
    static @Nullable PartyRole of(String key) {
        return Arrays.stream(PartyRole.values())
                .filter(role -> role.key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
