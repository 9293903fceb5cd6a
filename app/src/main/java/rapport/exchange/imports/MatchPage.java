package rapport.exchange.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.exchange.importing.Preview;
import rapport.exchange.preparing.Match;
import rapport.exchange.preparing.Preparation;
import rapport.exchange.preparing.SavedMapping;
import rapport.platform.kinds.IfKnown;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/**
 * Which column of a file is what.
 *
 * @param kinds what each file holds, by position; empty for nothing
 * @param allKinds what a file may hold
 * @param shown the records that the row looked at would become
 * @param row which row that is, from 0
 * @param ifKnown what becomes of new ones that look like known ones
 * @param own what custom fields are called, by "kind.field"
 * @param mayKeep whether columns can become custom fields
 * @param refusal why something was not done; null when nothing was refused
 */
public record MatchPage(
        Preparation preparation,
        Match match,
        List<String> kinds,
        List<String> allKinds,
        List<Preview.Shown> shown,
        int row,
        int rows,
        IfKnown ifKnown,
        Map<String, String> own,
        boolean mayKeep,
        List<SavedMapping> saved,
        @Nullable Text refusal,
        int status)
        implements Page {

    @Override
    public String title() {
        return Texts.t("imports.match.title");
    }

    @Override
    public String menu() {
        return "imports";
    }

    public String address() {
        return "/imports/" + preparation.id() + "/files/" + match.file().position();
    }

    /** Options of the list in each row, by the kind they belong to. */
    public Map<String, Map<String, String>> groups() {
        Map<String, Map<String, String>> groups = new LinkedHashMap<>();
        for (Match.Option option : match.targets()) {
            groups.computeIfAbsent(option.group(), any -> new LinkedHashMap<>()).put(option.value(), label(option));
        }
        return groups;
    }

    /** What a field is called. */
    public String name(String kind, String field) {
        return own.getOrDefault(kind + "." + field, Names.field(field));
    }

    private String label(Match.Option option) {
        if (option.field().equals("note")) {
            return Texts.t("imports.match.note");
        }
        String field = name(option.group(), option.field());
        if (option.of() == null) {
            return field;
        }
        return option.by() == null
                ? Texts.t("imports.match.by_id", field, option.of())
                : Texts.t("imports.match.by_key", field, Names.field(option.by()));
    }

    public long open() {
        return match.open();
    }

    public boolean canRun() {
        return match.problem() == null && refusal == null;
    }
}
