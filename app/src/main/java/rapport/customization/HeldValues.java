package rapport.customization;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import rapport.platform.kinds.CustomColumn;
import rapport.platform.money.Money;
import rapport.platform.text.Amounts;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** What records hold in their custom fields: read, typed again, and the names of the records that they name. */
@Component
class HeldValues {

    /** As many as are asked for; more that are called the same cannot be told apart anyway. */
    private static final int MOST = 10;

    private final DSLContext db;
    private final RecordKinds kinds;
    private final ObjectReader reader;

    HeldValues(DSLContext db, RecordKinds kinds, JsonMapper json) {
        this.db = db;
        this.kinds = kinds;
        this.reader = json.readerFor(new TypeReference<Map<String, Object>>() {})
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /** By the names of the fields: text, number, truth or list. */
    Map<String, Object> read(JSONB values) {
        return reader.readValue(values.data());
    }

    /** As it would be typed into a form; not for what names a record. */
    static List<String> typed(CustomField field, Object value, ZoneId zone) {
        return switch (field.type()) {
            case MONEY -> List.of(Amounts.write(money(field, value).amount()));
            case NUMBER -> List.of(Amounts.write(new BigDecimal(value.toString())));
            case YES_NO -> List.of(value.equals(true) ? "yes" : "no");
            case DATE_TIME ->
                List.of(LocalDateTime.ofInstant(Instant.parse(value.toString()), zone)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString());
            case CHOICES ->
                value instanceof Collection<?> many
                        ? many.stream().map(Object::toString).toList()
                        : List.of(value.toString());
            default -> List.of(value.toString());
        };
    }

    static Money money(CustomField field, Object value) {
        return new Money(
                new BigDecimal(value.toString()).longValueExact(),
                Currency.getInstance(Objects.requireNonNull(field.currency())));
    }

    /** The names of the records that the values name, by one query. */
    Map<UUID, String> names(List<CustomField> fields, Map<String, Object> values, CurrentUser who) {
        Map<String, Set<UUID>> ids = new LinkedHashMap<>();
        for (CustomField field : fields) {
            Object value = values.get(field.name());
            if (field.type().refers() && value != null) {
                ids.computeIfAbsent(field.type().key(), any -> new LinkedHashSet<>())
                        .add(UUID.fromString(value.toString()));
            }
        }
        return names(ids, who);
    }

    private Map<UUID, String> names(Map<String, Set<UUID>> ids, CurrentUser who) {
        Map<UUID, String> names = new LinkedHashMap<>();
        ids.entrySet().stream()
                .flatMap(some -> seen(some.getKey(), who).map(column -> names(column, some.getValue())).stream())
                .reduce(Select::unionAll)
                .ifPresent(rows -> db.fetch(rows).forEach(row -> names.put(row.value1(), row.value2())));
        return names;
    }

    private static Select<Record2<UUID, String>> names(CustomColumn column, Set<UUID> ids) {
        return DSL.select(column.plainId(), column.label())
                .from(column.table())
                .where(column.plainId().in(ids))
                .and(column.which());
    }

    /** Records of a kind that are called so. */
    Map<UUID, String> named(String kind, String name, CurrentUser who) {
        return seen(kind, who)
                .map(column -> db.select(column.plainId(), column.label())
                        .from(column.table())
                        .where(DSL.lower(column.label()).eq(name.toLowerCase(Locale.ROOT)))
                        .and(column.which())
                        .limit(MOST)
                        .fetchMap(row -> row.value1(), row -> row.value2()))
                .orElse(Map.of());
    }

    boolean exists(String kind, UUID id, CurrentUser who) {
        return !names(Map.of(kind, Set.of(id)), who).isEmpty();
    }

    private Optional<CustomColumn> seen(String kind, CurrentUser who) {
        return kinds.find(kind).filter(any -> who.may(Permission.SEE));
    }
}
