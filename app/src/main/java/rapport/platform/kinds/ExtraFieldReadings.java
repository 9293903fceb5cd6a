package rapport.platform.kinds;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import rapport.platform.kinds.FieldReading.Comparing.With;
import rapport.platform.kinds.FieldReading.Comparing.WithName;
import rapport.platform.kinds.FieldReading.Comparing.WithWord;
import rapport.platform.kinds.FieldReading.Sorting;
import rapport.platform.kinds.FieldReading.Sorting.Along;
import rapport.platform.user.CurrentUser;
import rapport.platform.web.WithinRequest;

/** Makes the fields that kinds have beside their own readable as these are. */
@Component
class ExtraFieldReadings implements FieldSource {

    private final List<ExtraFields> sources;
    private final Map<String, CustomColumn> columns;
    private final Map<String, Place> places = new ConcurrentHashMap<>();
    private final Map<String, Joined> named = new ConcurrentHashMap<>();

    ExtraFieldReadings(List<ExtraFields> sources, List<CustomColumn> columns) {
        this.sources = List.copyOf(sources);
        this.columns = columns.stream().collect(Collectors.toUnmodifiableMap(CustomColumn::kind, Function.identity()));
    }

    /**
     * Where records keep their further fields.
     *
     * @param table under another name, for kinds that are found by a table of their own
     * @param perhaps joins that table
     */
    private record Place(CustomColumn column, Table<?> table, Joined perhaps) {

        /** The id in a kind's own table comes with each reading; all readings of a kind have the same. */
        static Place of(CustomColumn column, KindReading kind) {
            Table<?> table = column.table().as("extra");
            return new Place(
                    column, table, Joined.perhaps(table, id(table, column).eq(kind.key())));
        }

        private static Field<UUID> id(Table<?> table, CustomColumn column) {
            return Objects.requireNonNull(table.field(column.id())).coerce(SQLDataType.UUID);
        }
    }

    /** Read once for a request, which may ask for a kind many times. */
    @Override
    public List<FieldReading> fields(KindReading kind, CurrentUser who) {
        return columns.containsKey(kind.name())
                ? WithinRequest.once("extra fields of " + kind.name(), () -> read(kind))
                : List.of();
    }

    private List<FieldReading> read(KindReading kind) {
        CustomColumn column = columns.get(kind.name());
        if (column == null) {
            return List.of();
        }
        if (column.table().equals(kind.from())) {
            return all(kind, column.values()).map(field -> reading(kind, field)).toList();
        }
        Place place = places.computeIfAbsent(kind.name(), any -> Place.of(column, kind));
        Field<JSONB> values = Objects.requireNonNull(place.table().field(column.values()));
        return all(kind, values)
                .map(field -> reading(kind, field, place.perhaps()))
                .toList();
    }

    private Stream<ExtraField> all(KindReading kind, Field<JSONB> values) {
        return sources.stream().flatMap(source -> source.of(kind.name(), kind.key(), values).stream());
    }

    /** @param before what has to be joined for the values */
    private FieldReading reading(KindReading kind, ExtraField field, Joined... before) {
        FieldDescription described = field.description();
        FieldReading plain = FieldReading.of(described, field.value())
                .labelled(field::label)
                .worded(word -> field.words().getOrDefault(word, word))
                .joined(before);
        return switch (described.type()) {
            case CHOICES -> chosen(plain, field);
            case REFERENCE -> named(kind, plain, before);
            case MONEY -> compared(plain.with(DSL.inline(described.of().getFirst())), field);
            default -> compared(plain, field);
        };
    }

    private static FieldReading compared(FieldReading plain, ExtraField field) {
        Field<?> by = field.sortedBy();
        return by == null
                ? plain
                : plain.sorted(new Sorting(by, Along.RISING, true)).filtered(new With(by));
    }

    /** With no words there is nothing to ask for. */
    private static FieldReading chosen(FieldReading plain, ExtraField field) {
        Function<String, Condition> has = field.has();
        return has == null || field.words().isEmpty() ? plain : plain.filtered(new WithWord(has));
    }

    /** People read and type the other record's name, so lists are sorted and filtered by it. */
    private FieldReading named(KindReading kind, FieldReading plain, Joined... before) {
        CustomColumn other = columns.get(plain.described().of().getFirst());
        if (other == null) {
            return plain;
        }
        Table<?> table = other.table().as("named_" + plain.name());
        Field<String> name = Objects.requireNonNull(table.field(other.label()));
        Joined joined = named.computeIfAbsent(
                kind.name() + "." + plain.name() + "." + other.kind(),
                any -> Joined.perhaps(
                        table, Place.id(table, other).eq(plain.value().coerce(SQLDataType.UUID))));
        return FieldReading.of(plain.name(), FieldType.NAME, name)
                .labelled(plain.label())
                .sorted(new Sorting(DSL.lower(name), Along.RISING, true))
                .filtered(new WithName(name, DSL.lower(name)))
                .joined(before)
                .joined(joined);
    }
}
