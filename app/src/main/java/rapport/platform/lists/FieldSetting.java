package rapport.platform.lists;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import rapport.platform.errors.NotFound;
import rapport.platform.kinds.FieldReading;
import rapport.platform.kinds.Kinds;
import rapport.platform.lists.BulkAction.Outcome;
import rapport.platform.lists.CellEditing.Typed;
import rapport.platform.user.CurrentUser;

/** Sets one field of many records, by what changes single cells of lists. */
@Component
class FieldSetting {

    private final Editings editings;
    private final Kinds kinds;
    private final Options options;

    FieldSetting(Editings editings, Kinds kinds, Options options) {
        this.editings = editings;
        this.kinds = kinds;
        this.options = options;
    }

    /** The fields of a kind that can be set, name to label, in the order of the kind. */
    Map<String, String> fields(String kind, CurrentUser who) {
        Set<String> edited =
                editings.of(kind, who).flatMap(each -> each.fields().stream()).collect(Collectors.toUnmodifiableSet());
        Map<String, String> fields = new LinkedHashMap<>();
        if (!edited.isEmpty()) {
            kinds.get(kind, who).fields().stream()
                    .filter(field -> edited.contains(field.name()))
                    .forEach(field -> fields.put(field.name(), field.label().get()));
        }
        return fields;
    }

    boolean has(String kind, String field, CurrentUser who) {
        return editings.find(kind, field, who).isPresent();
    }

    FieldReading field(String kind, String field, CurrentUser who) {
        return kinds.find(kind, who).flatMap(each -> each.field(field)).orElseThrow(() -> new NotFound(field));
    }

    Map<String, String> options(String kind, String field, CurrentUser who) {
        return options.of(field(kind, field, who), who);
    }

    /** @param value as somebody would type it; empty takes away what was there */
    Outcome set(Picked picked, String kind, String field, String value, CurrentUser who) {
        CellEditing editing = editings.find(kind, field, who).orElseThrow(() -> new NotFound(field));
        Typed now = editing.read(picked.id(), field, who);
        if (now.value().equals(value)) {
            return new Outcome.Unchanged();
        }
        if (picked.isNot(now.version())) {
            return new Outcome.Changed();
        }
        return switch (editing.save(picked.id(), field, new Typed(value, now.version()), who)) {
            case CellSaving.Saved _ -> new Outcome.Done();
            case CellSaving.Changed _ -> new Outcome.Changed();
            case CellSaving.Refused refused -> new Outcome.LeftOut(refused.why());
        };
    }
}
