package rapport.customization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import rapport.platform.kinds.Intake;

/** Lets whoever brings many records at once bring what their custom fields hold, too. */
@Component
public class CustomIntakes {

    private final CustomFields fields;
    private final RecordKinds kinds;

    CustomIntakes(CustomFields fields, RecordKinds kinds) {
        this.fields = fields;
        this.kinds = kinds;
    }

    /** The same intakes, by kind, with the custom fields that there are now. */
    public Map<String, Intake> with(Map<String, Intake> intakes) {
        Map<String, List<CustomField>> own = fields.byKind();
        Map<String, Intake> all = new TreeMap<>(intakes);
        own.forEach((kind, its) -> kinds.find(kind)
                .ifPresent(
                        column -> all.computeIfPresent(kind, (name, intake) -> new CustomIntake(intake, column, its))));
        return all;
    }

    /** What people call the custom fields of a kind, by their names. */
    public Map<String, String> labels(String kind) {
        Map<String, String> labels = new LinkedHashMap<>();
        fields.of(kind).forEach(field -> labels.put(field.name(), field.label()));
        return labels;
    }
}
