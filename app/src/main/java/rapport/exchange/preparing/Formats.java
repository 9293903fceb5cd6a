package rapport.exchange.preparing;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rapport.exchange.importing.Preview;
import rapport.platform.kinds.FieldDescription;
import rapport.platform.kinds.FieldType;
import rapport.platform.kinds.KindDescription;

/** In which form dates, numbers and words stand in a column. */
final class Formats {

    /** Tried in turn; where days and months could be either, the day comes first, and whoever imports is asked. */
    static final List<String> DATES = List.of(
            "yyyy-M-d",
            "d.M.yyyy",
            "d/M/yyyy",
            "M/d/yyyy",
            "d-M-yyyy",
            "yyyy/M/d",
            "d.M.yy",
            "d/M/yy",
            "M/d/yy",
            "d MMM yyyy",
            "d MMMM yyyy",
            "MMM d, yyyy",
            "MMMM d, yyyy");

    private static final List<String> TIMES = List.of(" H:mm", " H:mm:ss", " h:mm a", ", H:mm", ", h:mm a");

    private static final Map<String, List<String>> ROLES = Map.of(
            "customer", List.of("kunde", "client", "buyer", "customers"),
            "prospect", List.of("lead", "interessent", "prospective", "opportunity"),
            "partner", List.of("partners"),
            "supplier", List.of("vendor", "lieferant", "suppliers"),
            "distributor", List.of("händler", "distributors"),
            "retailer", List.of("reseller", "einzelhändler"),
            "competitor", List.of("wettbewerber", "mitbewerber"));

    private static final int MOST = 200;

    private final ZoneId zone;

    Formats(ZoneId zone) {
        this.zone = zone;
    }

    private static boolean isDate(FieldType type) {
        return type == FieldType.DATE || type == FieldType.MOMENT || type == FieldType.DUE;
    }

    private static boolean isNumber(FieldType type) {
        return type == FieldType.DECIMAL || type == FieldType.MONEY || type == FieldType.INTEGER;
    }

    /** Whether a column can be what its name says: "Type" with forty different words is no role. */
    boolean fits(FieldDescription field, Sample sample, int column) {
        List<String> values = sample.distinct(column);
        if (values.isEmpty()) {
            return true;
        }
        return switch (field.type()) {
            case CHOICE, CHOICES ->
                field.name().equals("channel") || values.stream().anyMatch(v -> word(field, v) != null);
            case DATE, MOMENT, DUE -> pattern(values, null) != null;
            case EMAIL -> values.stream().anyMatch(v -> v.indexOf('@') > 0);
            case INTEGER, DECIMAL, MONEY ->
                values.stream()
                                        .filter(v -> v.chars().anyMatch(Character::isDigit))
                                        .count()
                                * 2
                        >= values.size();
            case WEBSITE -> values.stream().anyMatch(v -> v.indexOf('.') > 0);
            default -> true;
        };
    }

    /** How a mapping says that a field comes from a column. */
    Object value(FieldDescription field, Sample sample, int column, Map<String, String> known) {
        String name = sample.columns().get(column);
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("column", name);
        if (isDate(field.type())) {
            String pattern = pattern(sample.distinct(column), null);
            if (pattern != null && !pattern.isEmpty()) {
                value.put("format", pattern);
            }
        }
        Map<String, Object> words = new LinkedHashMap<>();
        for (String cell : sample.distinct(column)) {
            String word = known.get(cell);
            if (word == null && !field.of().isEmpty() && !field.type().mayRefer() && !isWord(field, cell)) {
                word = Objects.requireNonNullElse(word(field, cell), "");
            }
            if (word != null && words.size() < MOST) {
                words.put(cell, word);
            }
        }
        if (!words.isEmpty()) {
            value.put("map", words);
        }
        return value.size() == 1 ? name : value;
    }

    static boolean isWord(FieldDescription field, String cell) {
        return field.of().contains(normal(cell));
    }

    private static String normal(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    /** The word of the field that a cell means; null when that is not clear. */
    static @Nullable String word(FieldDescription field, String cell) {
        String normal = normal(cell);
        return field.of().stream()
                .filter(word -> word.equals(normal)
                        || ROLES.getOrDefault(word, List.of()).contains(normal)
                        || normal.startsWith(word)
                        || word.equals(normal.replaceAll("s$", "")))
                .findFirst()
                .orElse(null);
    }

    /**
     * The pattern that all of them have; empty when ISO 8601 reads them; null when none does.
     *
     * @param not a pattern that is not meant
     */
    @Nullable String pattern(List<String> values, @Nullable String not) {
        List<String> some = values.stream().limit(200).toList();
        if (not == null && Preview.reads(null, some, zone)) {
            return "";
        }
        for (String day : DATES) {
            if (!day.equals(not) && Preview.reads(day, some, zone)) {
                return day;
            }
            for (String time : TIMES) {
                String both = day + time;
                if (!both.equals(not) && Preview.reads(both, some, zone)) {
                    return both;
                }
            }
        }
        return null;
    }

    /** The pattern that would read them as well, with day and month the other way round; null when there is none. */
    @Nullable String other(String pattern, List<String> values) {
        String swapped = pattern.startsWith("d/M/")
                ? "M/d/" + pattern.substring(4)
                : pattern.startsWith("M/d/") ? "d/M/" + pattern.substring(4) : null;
        return swapped != null
                        && Preview.reads(swapped, values.stream().limit(200).toList(), zone)
                ? swapped
                : null;
    }

    /** With which mark numbers are written, when it is not a point. */
    void decimal(Map<String, Object> entry, Sample sample, KindDescription kind, Map<String, Object> fields) {
        boolean comma = false;
        boolean point = false;
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            FieldDescription description = kind.field(field.getKey()).orElseThrow();
            int column = sample.index().of(column(field.getValue()));
            if (isNumber(description.type()) && column >= 0) {
                comma |= sample.values(column).stream().anyMatch(v -> v.matches(".*\\d,\\d{1,2}\\D*"));
                point |= sample.values(column).stream().anyMatch(v -> v.matches(".*\\d\\.\\d{1,2}\\D*"));
            }
        }
        if (comma && !point) {
            entry.put("decimal", ",");
        } else {
            entry.remove("decimal");
        }
    }

    static String column(@Nullable Object value) {
        return value instanceof String name
                ? name
                : String.valueOf(Dictionary.map(value).getOrDefault("column", ""));
    }
}
