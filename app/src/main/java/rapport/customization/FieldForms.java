package rapport.customization;

import static schema.customization.tables.Section.SECTION;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import rapport.customization.FieldForm.Group;
import rapport.customization.FieldForm.Input;
import rapport.customization.FieldIndexes.Purpose;
import rapport.customization.TypedValue.Given;
import rapport.customization.TypedValue.Nothing;
import rapport.customization.TypedValue.Wrong;
import rapport.platform.errors.NotFound;
import rapport.platform.kinds.CustomValues;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import tools.jackson.databind.json.JsonMapper;

/**
 * The custom fields in the forms of other modules: {@link #fresh} for a new record, {@link #of} for a known one, {@link #typed} for what
 * came back. The module's collection then writes {@link FieldForm#values} with the rest of the record, in the same row.
 */
@Component
@Transactional(readOnly = true)
public class FieldForms {

    /** Names the fields that the form showed. */
    static final String SHOWN = "own_fields";
    /** Behind the name of a field that names another record: the record's id. */
    static final String RECORD = ".record";

    private static final Pattern INDEX = Pattern.compile("custom_([0-9a-f]{32})_unique");

    private final DSLContext db;
    private final CustomFields fields;
    private final RecordKinds kinds;
    private final HeldValues held;
    private final OtherRecords others;
    private final JsonMapper json;

    FieldForms(
            DSLContext db,
            CustomFields fields,
            RecordKinds kinds,
            HeldValues held,
            OtherRecords others,
            JsonMapper json) {
        this.db = db;
        this.fields = fields;
        this.kinds = kinds;
        this.held = held;
        this.others = others;
        this.json = json;
    }

    /** For a new record, with what new records start with. */
    public FieldForm fresh(String kind, CurrentUser who) {
        return form(
                kind,
                fields.of(kind).stream()
                        .map(field -> new Input(field, StandardValue.typed(field), "", null))
                        .toList(),
                CustomValues.NONE);
    }

    /** For a known record, with what it holds. */
    public FieldForm of(String kind, UUID record, CurrentUser who) {
        List<CustomField> all = fields.of(kind);
        if (all.isEmpty()) {
            return FieldForm.none(kind);
        }
        RecordKinds.Held values = kinds.held(kind, record, who).orElseThrow(() -> new NotFound(record));
        Map<String, Object> of = held.read(values.values());
        Map<UUID, String> names = held.names(all, of, who);
        return form(
                kind,
                all.stream()
                        .map(field -> input(field, of.get(field.name()), names, who))
                        .toList(),
                CustomValues.NONE);
    }

    private static Input input(CustomField field, @Nullable Object value, Map<UUID, String> names, CurrentUser who) {
        if (value == null) {
            return new Input(field, List.of(), "", null);
        }
        if (field.type().refers()) {
            UUID id = UUID.fromString(value.toString());
            return names.containsKey(id)
                    ? new Input(field, List.of(names.get(id)), id.toString(), null)
                    : new Input(field, List.of(), "", null);
        }
        return new Input(field, HeldValues.typed(field, value, who.zone()), "", null);
    }

    /**
     * Reads what was typed. Fields that the form did not show are left alone.
     *
     * @param record the record that is changed; null for a new one
     */
    public FieldForm typed(String kind, @Nullable UUID record, MultiValueMap<String, String> sent, CurrentUser who) {
        Set<String> shown = new HashSet<>(
                List.of(Objects.requireNonNullElse(sent.getFirst(SHOWN), "").split(" ")));
        List<CustomField> asked = fields.of(kind).stream()
                .filter(field -> shown.contains(field.name()))
                .toList();
        if (asked.isEmpty()) {
            return FieldForm.none(kind);
        }
        Map<String, Object> before = record == null
                ? Map.of()
                : kinds.held(kind, record, who)
                        .map(one -> held.read(one.values()))
                        .orElse(Map.of());
        List<Input> inputs = new ArrayList<>();
        Map<String, @Nullable Object> changes = new LinkedHashMap<>();
        for (CustomField field : asked) {
            List<String> texts = sent.getOrDefault(field.name(), List.of());
            String named = Objects.requireNonNullElse(sent.getFirst(field.name() + RECORD), "");
            TypedValue value = field.type().refers()
                    ? others.named(field, texts, named, who)
                    : TypedValue.read(field.type(), field.currency(), possible(field, before), texts, who.zone());
            Text problem = problem(field, value, before.get(field.name()), record);
            String found = field.type().refers() && value instanceof Given given
                    ? given.json().toString()
                    : "";
            inputs.add(new Input(field, texts, found, problem == null ? null : Texts.t(problem)));
            changes.put(field.name(), value instanceof Given given ? given.json() : null);
        }
        return form(kind, inputs, new CustomValues(JSONB.valueOf(json.writeValueAsString(changes))));
    }

    /** The form with the sentence for what the database refused because another record has just taken the value. */
    public FieldForm taken(FieldForm form, DuplicateKeyException refusal) {
        Matcher index = INDEX.matcher(String.valueOf(refusal.getMessage()));
        if (index.find()) {
            String hex = index.group(1);
            for (Input input : form.inputs()) {
                if (IndexStatements.nameOf(input.field().id(), Purpose.UNIQUE).contains(hex)) {
                    return form.with(input.field().name(), Texts.t("custom.problem.taken_now"));
                }
            }
        }
        throw refusal;
    }

    private static Set<String> possible(CustomField field, Map<String, Object> before) {
        Set<String> words = field.choices().stream()
                .filter(CustomField.Choice::offered)
                .map(CustomField.Choice::word)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Object held = before.get(field.name());
        if (held instanceof List<?> many) {
            many.forEach(one -> words.add(one.toString()));
        } else if (held != null) {
            words.add(held.toString());
        }
        return words;
    }

    private @Nullable Text problem(
            CustomField field, TypedValue value, @Nullable Object before, @Nullable UUID record) {
        return switch (value) {
            case Wrong wrong -> wrong.problem();
            case Nothing _ -> field.required() ? Text.of("custom.problem.required") : null;
            case Given given ->
                field.unique() && !given.json().equals(before)
                        ? others.holding(field, given.json(), record)
                                .map(other -> Text.of("custom.problem.taken", other))
                                .orElse(null)
                        : null;
        };
    }

    private FieldForm form(String kind, List<Input> inputs, CustomValues values) {
        Map<UUID, String> titles =
                inputs.stream().anyMatch(input -> input.field().section() != null)
                        ? db.select(SECTION.ID, SECTION.NAME)
                                .from(SECTION)
                                .where(SECTION.KIND.eq(kind))
                                .fetchMap(SECTION.ID, SECTION.NAME)
                        : Map.of();
        Map<String, List<Input>> groups = new LinkedHashMap<>();
        for (Input input : inputs) {
            UUID section = input.field().section();
            String title = section == null ? "" : titles.getOrDefault(section, "");
            groups.computeIfAbsent(title, any -> new ArrayList<>()).add(input);
        }
        return new FieldForm(
                kind,
                groups.entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList(),
                values);
    }
}
