package rapport.access.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.platform.kinds.FieldReading;
import rapport.platform.kinds.FieldType;
import rapport.platform.kinds.Kinds;
import rapport.platform.text.Formats;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says what stands in the trail in the words of the screens: tables as kinds of records, columns as fields, values as they read. */
@Component
class AuditWords {

    /** What tells nobody anything about a record. */
    private static final Set<String> INTERNAL =
            Set.of("id", "created_at", "normalised", "sort_name", "recorded_by", "mass", "two_way", "opened_by");

    /** The fields that people have added stand in one column. */
    private static final String CUSTOM = "custom";

    private final Kinds kinds;
    private final JsonMapper json;

    AuditWords(Kinds kinds, JsonMapper json) {
        this.kinds = kinds;
        this.json = json;
    }

    /** A text as it was kept with the entry; its key may be gone since. */
    Optional<String> said(String stored) {
        try {
            return Optional.of(Texts.t(json.readValue(stored, Text.class)));
        } catch (MissingResourceException gone) {
            return Optional.empty();
        }
    }

    /** A word for a table or another kind; the name itself where there is none. */
    static String kind(String kind) {
        return word("audit.kind." + kind, kind);
    }

    static String action(String action) {
        return word("audit.action." + action, action);
    }

    private static String word(String key, String otherwise) {
        try {
            return Texts.t(key);
        } catch (MissingResourceException none) {
            return otherwise;
        }
    }

    /** Without what tells nobody anything on the page of the record itself. */
    RowChange brief(JsonNode row, UUID record, Map<UUID, String> names, CurrentUser who) {
        boolean isNew = row.path("op").asString("").equals("created");
        return row(row, names, who, column -> {
            JsonNode after = row.path("after").path(column);
            boolean isRecord = after.asString("").equals(record.toString())
                    || row.path("before").path(column).asString("").equals(record.toString());
            return !INTERNAL.contains(column) && !isRecord && !(isNew && after.isBoolean() && !after.asBoolean());
        });
    }

    /** @param names of users and parties, by id */
    RowChange row(JsonNode row, Map<UUID, String> names, CurrentUser who) {
        return row(row, names, who, any -> true);
    }

    private RowChange row(JsonNode row, Map<UUID, String> names, CurrentUser who, Predicate<String> shown) {
        String table = row.path("table").asString("");
        String title = Texts.t("audit.line", action(row.path("op").asString("")), kind(table));
        JsonNode before = row.path("before");
        JsonNode after = row.path("after");
        List<FieldReading> fields = fields(table, who);
        List<Diff> diffs = Stream.concat(
                        columns(before, after)
                                .filter(column -> !column.equals(CUSTOM) && shown.test(column))
                                .map(column -> diff(column, before.path(column), after.path(column), fields, names)),
                        columns(before.path(CUSTOM), after.path(CUSTOM))
                                .filter(column -> !before.path(CUSTOM)
                                        .path(column)
                                        .equals(after.path(CUSTOM).path(column)))
                                .map(column -> diff(
                                        column,
                                        before.path(CUSTOM).path(column),
                                        after.path(CUSTOM).path(column),
                                        fields,
                                        names)))
                .toList();
        return new RowChange(title, diffs);
    }

    private static Stream<String> columns(JsonNode before, JsonNode after) {
        return Stream.concat(before.propertyNames().stream(), after.propertyNames().stream())
                .distinct();
    }

    private static Diff diff(
            String column, JsonNode before, JsonNode after, List<FieldReading> fields, Map<UUID, String> names) {
        Optional<FieldReading> field =
                fields.stream().filter(each -> each.name().equals(column)).findFirst();
        String label = field.map(each -> each.label().get())
                .orElseGet(() -> capital(word("audit.column." + column, column.replace('_', ' '))));
        return new Diff(label, value(before, field, names), value(after, field, names));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private List<FieldReading> fields(String table, CurrentUser who) {
        String kind = table.substring(table.indexOf('.') + 1);
        List<String> asked = kind.equals("party") ? List.of("person", "organisation") : List.of(kind);
        return asked.stream()
                .flatMap(each -> kinds.find(each, who).stream())
                .flatMap(each -> each.fields().stream())
                .toList();
    }

    private static @Nullable String value(JsonNode value, Optional<FieldReading> field, Map<UUID, String> names) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (value.isBoolean()) {
            return Texts.t(value.asBoolean() ? "audit.yes" : "audit.no");
        }
        if (!value.isString()) {
            return value.toString();
        }
        String text = value.asString();
        if (field.filter(each -> each.type() == FieldType.CHOICE).isPresent()) {
            return word(field.orElseThrow(), text);
        }
        return readable(text, names);
    }

    private static String word(FieldReading field, String word) {
        return field.described().of().contains(word) ? field.word().apply(word) : word;
    }

    private static String readable(String text, Map<UUID, String> names) {
        try {
            if (text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
                return names.getOrDefault(UUID.fromString(text), text);
            }
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return Formats.date(LocalDate.parse(text));
            }
            if (text.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}.*")) {
                Instant at = OffsetDateTime.parse(text).toInstant();
                return Formats.moment(at);
            }
        } catch (DateTimeParseException noDay) {
            return text;
        }
        return text;
    }
}
