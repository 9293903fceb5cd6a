package rapport.directory.links;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.directory.LinkId;
import rapport.directory.LinkKind;
import rapport.directory.PartyCard;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/**
 * The form of a link, with all that was typed.
 *
 * @param id null for a new one
 * @param other the name of the party at the other end
 */
public record LinkForm(
        PartyCard party,
        @Nullable LinkId id,
        String other,
        Map<String, String> typed,
        @Nullable String problem,
        int status)
        implements Page {

    @Override
    public String title() {
        return Texts.t(id == null ? "party.link.new" : "party.link.edit", party.name());
    }

    @Override
    public String menu() {
        return "relationships";
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public String action() {
        return id == null ? "/parties/" + party.id() + "/links" : "/links/" + id;
    }

    /** What the party can be to the other: "kind direction" to a sentence. */
    public Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        Arrays.stream(LinkKind.values()).forEach(kind -> {
            kinds.put(kind.key() + ":to", Texts.t("party.link." + kind.key() + ".choose_to"));
            kinds.put(kind.key() + ":from", Texts.t("party.link." + kind.key() + ".choose_from"));
        });
        return kinds;
    }
}
