package rapport.platform.kinds;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Reads the versions of records together with what lists show of them, so that nobody writes over what they have not seen. */
@Component
public class RowVersions {

    private static final String VERSION = "version";

    private final Map<String, CustomColumn> columns;
    private final Map<String, FieldReading> readings = new ConcurrentHashMap<>();

    RowVersions(List<CustomColumn> columns) {
        this.columns = columns.stream().collect(Collectors.toUnmodifiableMap(CustomColumn::kind, Function.identity()));
    }

    /** Empty for kinds without. */
    public Optional<FieldReading> of(KindReading kind) {
        return Optional.ofNullable(columns.get(kind.name()))
                .map(column -> readings.computeIfAbsent(kind.name(), any -> reading(column, kind)))
                .or(() -> Optional.ofNullable(kind.from().field(VERSION))
                        .map(column -> FieldReading.of(VERSION, FieldType.INTEGER, column)));
    }

    private static FieldReading reading(CustomColumn column, KindReading kind) {
        if (column.table().equals(kind.from())) {
            return FieldReading.of(VERSION, FieldType.INTEGER, column.version());
        }
        Table<?> table = column.table().as("versioned");
        Field<UUID> id = Objects.requireNonNull(table.field(column.id())).coerce(SQLDataType.UUID);
        return FieldReading.of(VERSION, FieldType.INTEGER, Objects.requireNonNull(table.field(column.version())))
                .shownWith(Joined.perhaps(table, id.eq(kind.key())));
    }
}
