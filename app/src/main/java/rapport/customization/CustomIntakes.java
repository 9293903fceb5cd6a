package rapport.customization;

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
        Map<String, Intake> all = new TreeMap<>(intakes);
        all.replaceAll((kind, intake) -> kinds.find(kind)
                .<Intake>map(column -> {
                    List<CustomField> own = fields.of(kind);
                    return own.isEmpty() ? intake : new CustomIntake(intake, column, own);
                })
                .orElse(intake));
        return all;
    }
}
