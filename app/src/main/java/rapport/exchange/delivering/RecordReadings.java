package rapport.exchange.delivering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.platform.filters.Joins;
import rapport.platform.kinds.FieldReading;
import rapport.platform.kinds.FieldType;
import rapport.platform.kinds.Joined;
import rapport.platform.kinds.KindReading;
import rapport.platform.kinds.Kinds;
import rapport.platform.money.Money;
import rapport.platform.user.CurrentUser;

/** Reads records with all fields that a user may see, as others are told of them: by the names and words of imports and lists. */
@Component
class RecordReadings {

    private static final String ID = "id";
    private static final String KIND = "kind";

    private final DSLContext db;
    private final Kinds kinds;

    RecordReadings(DSLContext db, Kinds kinds) {
        this.db = db;
        this.kinds = kinds;
    }

    /** Those of the records that are there for the user; of parties it is said whether they are people. */
    Map<UUID, Map<String, Object>> read(String kind, Collection<UUID> ids, CurrentUser who) {
        Map<UUID, Map<String, Object>> all = new HashMap<>();
        List<String> read = kind.equals("party") ? List.of("organisation", "person") : List.of(kind);
        read.forEach(each -> add(kinds.get(each, who), ids, who, all));
        return all;
    }

    /** Those that are there at all. */
    List<UUID> there(String kind, Collection<UUID> ids) {
        KindReading reading = kinds.get(kind, CurrentUser.SYSTEM);
        return db.select(reading.key())
                .from(reading.from())
                .where(reading.seenBy(CurrentUser.SYSTEM))
                .and(reading.key().eq(DSL.any(DSL.val(ids.toArray(UUID[]::new)))))
                .fetch(reading.key());
    }

    /** Columns are told apart by their number: two of different tables may have one name. */
    private record Column(
            FieldReading field, Field<?> value, @Nullable Field<String> currency) {

        static Column of(FieldReading field, int number) {
            Field<?> value = field.value().coerce(field.type().column()).as("f" + number);
            return new Column(
                    field,
                    value,
                    field.type() == FieldType.MONEY
                            ? field.also().getFirst().coerce(SQLDataType.CLOB).as("c" + number)
                            : null);
        }

        @Nullable Object of(Record row) {
            Object found = row.get(value);
            return switch (found) {
                case null -> null;
                case Object[] several ->
                    Arrays.stream(several).map(String::valueOf).toList();
                case Long minor when currency != null -> money(minor, row.get(currency));
                case BigDecimal number -> number.stripTrailingZeros();
                case Integer number -> number;
                case Boolean flag -> flag;
                default -> found.toString();
            };
        }

        private static @Nullable Object money(long minor, @Nullable String code) {
            return code == null
                    ? null
                    : Map.of(
                            "amount",
                            new Money(minor, Currency.getInstance(code))
                                    .amount()
                                    .toPlainString(),
                            "currency",
                            code);
        }
    }

    private void add(KindReading kind, Collection<UUID> ids, CurrentUser who, Map<UUID, Map<String, Object>> all) {
        List<Column> columns = new ArrayList<>();
        List<Joined> joins = new ArrayList<>();
        List<Field<?>> selected = new ArrayList<>(List.of(kind.key().as(ID)));
        for (FieldReading field : kind.fields()) {
            Column column = Column.of(field, columns.size());
            columns.add(column);
            Joins.add(field.joins(), joins);
            selected.add(column.value());
            if (column.currency() != null) {
                selected.add(column.currency());
            }
        }
        db.select(selected)
                .from(Joins.of(kind.from(), joins))
                .where(kind.seenBy(who))
                .and(kind.key().eq(DSL.any(DSL.val(ids.toArray(UUID[]::new)))))
                .forEach(row -> all.put(row.get(ID, UUID.class), told(kind.name(), row, columns)));
    }

    private static Map<String, Object> told(String kind, Record row, List<Column> columns) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put(ID, row.get(ID, UUID.class).toString());
        told.put(KIND, kind);
        columns.forEach(column -> told.putIfAbsent(column.field().name(), column.of(row)));
        return told;
    }
}
