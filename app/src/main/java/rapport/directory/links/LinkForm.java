package rapport.directory.links;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.directory.LinkId;
import rapport.directory.LinkKind;
import rapport.directory.PartyCard;
import rapport.platform.text.Texts;
import rapport.platform.web.Difference;
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
        int status,
        List<Difference> conflicts)
        implements Page {

    private static final List<String> FIELDS = List.of("role", "since", "until");

    LinkForm(
            PartyCard party,
            @Nullable LinkId id,
            String other,
            Map<String, String> typed,
            @Nullable String problem,
            int status) {
        this(party, id, other, typed, problem, status, List.of());
    }

    /** With what was typed, ready to replace what is there now. */
    LinkForm changed(LinkForm now) {
        Map<String, String> kept = new LinkedHashMap<>(typed);
        kept.put("version", now.value("version"));
        return new LinkForm(
                party,
                id,
                other,
                kept,
                null,
                409,
                Difference.among(FIELDS, field -> Texts.t("party.link." + field), now.typed, typed));
    }

    public boolean isChanged() {
        return status == 409;
    }

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
