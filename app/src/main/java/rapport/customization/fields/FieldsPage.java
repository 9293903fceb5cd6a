package rapport.customization.fields;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rapport.customization.CustomField;
import rapport.customization.CustomFields.IndexState;
import rapport.customization.FieldId;
import rapport.customization.Layouts.Section;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/**
 * The custom fields of a kind, in their sections.
 *
 * @param kinds all kinds that may have some
 * @param refusal why what was asked for has not been done; null when nothing was refused
 */
public record FieldsPage(
        String kind,
        List<String> kinds,
        List<CustomField> fields,
        List<Section> sections,
        List<CustomField> deleted,
        Map<FieldId, List<IndexState>> indexes,
        @Nullable Text refusal,
        int status)
        implements Page {

    @Override
    public String title() {
        return Texts.t("custom.settings.title");
    }

    /** @param section null for the first place */
    public List<CustomField> in(@Nullable UUID section) {
        return fields.stream()
                .filter(field -> Objects.equals(field.section(), section))
                .toList();
    }

    /** The field before which one comes when it is moved up; null when it is the first. */
    public @Nullable CustomField above(CustomField field) {
        List<CustomField> beside = in(field.section());
        int at = beside.indexOf(field);
        return at > 0 ? beside.get(at - 1) : null;
    }

    public boolean isLast(CustomField field) {
        List<CustomField> beside = in(field.section());
        return beside.indexOf(field) == beside.size() - 1;
    }

    /** The id of the field before which one comes when it is moved down; empty for the end. */
    public String belowNext(CustomField field) {
        List<CustomField> beside = in(field.section());
        int to = beside.indexOf(field) + 2;
        return to < beside.size() ? beside.get(to).id().toString() : "";
    }

    public List<IndexState> states(CustomField field) {
        return indexes.getOrDefault(field.id(), List.of());
    }

    public String path() {
        return "/settings/fields/" + kind;
    }
}
