package rapport.customization.fields;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.customization.CustomField;
import rapport.customization.CustomFieldType;
import rapport.customization.FieldSaving.Reason;
import rapport.customization.Layouts.Section;
import rapport.platform.text.Texts;
import rapport.platform.web.Page;

/**
 * The form of one custom field, with all that was typed.
 *
 * @param field null for a new one
 * @param changed whether somebody else changed it meanwhile
 */
public record FieldPage(
        String kind,
        @Nullable CustomField field,
        FieldTyped typed,
        Map<String, Reason> problems,
        List<Section> sections,
        boolean changed)
        implements Page {

    @Override
    public String title() {
        return field == null ? Texts.t("custom.field.new." + kind) : Texts.t("custom.field.edit", field.label());
    }

    @Override
    public int status() {
        return changed ? 409 : problems.isEmpty() ? 200 : 422;
    }

    public String action() {
        return back() + (field == null ? "" : "/" + field.id());
    }

    public String back() {
        return "/settings/fields/" + kind;
    }

    public CustomFieldType[] types() {
        return CustomFieldType.values();
    }

    public @Nullable String problem(String part) {
        Reason reason = problems.get(part);
        return reason == null ? null : Texts.t("custom.refused." + reason.key());
    }

    public Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        problems.keySet().forEach(part -> labels.put(part, Texts.t("custom.part." + part)));
        return labels;
    }

    public Map<String, String> sectionNames() {
        Map<String, String> names = new LinkedHashMap<>();
        sections.forEach(section -> names.put(section.id().toString(), section.name()));
        return names;
    }
}
