package rapport.exchange.preparing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import rapport.customization.CustomField;
import rapport.customization.CustomFields;
import rapport.customization.CustomIntakes;
import rapport.customization.RecordKinds;
import rapport.exchange.importing.MappingDocument;
import rapport.platform.user.CurrentUser;

/** Columns that no field takes become custom fields, if an administrator says so. */
@Component
public class Keeping {

    /** The choice that asks for it. */
    private static final String NEW = "own";

    private final CustomFields fields;
    private final CustomIntakes intakes;
    private final RecordKinds kinds;

    Keeping(CustomFields fields, CustomIntakes intakes, RecordKinds kinds) {
        this.fields = fields;
        this.intakes = intakes;
        this.kinds = kinds;
    }

    /**
     * What was chosen, with the new fields in the place of the wish for them.
     *
     * @param labels of the fields that were made or found
     */
    public record Kept(MatchForm form, List<String> labels) {}

    public boolean may(String kind, CurrentUser who) {
        return who.isAdministrator() && kinds.all().contains(kind);
    }

    /** What the custom fields of the kinds of a file are called, by "kind.field". */
    public Map<String, String> labels(Match match) {
        Map<String, String> labels = new LinkedHashMap<>();
        match.targets().stream()
                .map(Match.Option::group)
                .distinct()
                .filter(kinds.all()::contains)
                .forEach(kind -> intakes.labels(kind).forEach((name, label) -> labels.put(kind + "." + name, label)));
        return labels;
    }

    @Transactional
    public Kept kept(Preparation of, PreparedFile file, MultiValueMap<String, String> sent, CurrentUser who) {
        Map<String, Object> entry =
                MappingDocument.read("mapping.yaml", of.mapping()).file(file.name());
        String kind = entry == null ? "" : String.valueOf(entry.get("kind"));
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>(sent);
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < file.columns().size(); i++) {
            String place = "to." + i;
            if (NEW.equals(form.getFirst(place))) {
                String column = file.columns().get(i);
                CustomField field =
                        may(kind, who) ? fields.keep(kind, List.of(column), who).get(column) : null;
                form.set(place, field == null ? "" : kind + "." + field.name());
                if (field != null) {
                    labels.add(field.label());
                }
            }
        }
        return new Kept(new MatchForm(form), labels);
    }
}
