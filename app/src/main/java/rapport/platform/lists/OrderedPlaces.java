package rapport.platform.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectLimitStep;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import rapport.platform.filters.Conditions.Meaning;
import rapport.platform.filters.Joins;
import rapport.platform.kinds.FieldReading;
import rapport.platform.kinds.FieldReading.Sorting;
import rapport.platform.kinds.FieldReading.Sorting.Along;
import rapport.platform.kinds.Joined;
import rapport.platform.kinds.KindReading;

/**
 * Found by one statement: rows with a value in the sorted column first, along its index; when they are used up, those without one, by
 * id. Going back, the same from the other end. Limits stand in the statement itself, because a plan made once for any limit expects a
 * tenth of all rows.
 *
 * <p>Or all that are meant are gathered first and sorted then: where they are few, or come late along the index, which the planner cannot
 * foresee.
 */
final class OrderedPlaces implements Places {

    private static final Field<UUID> ID = DSL.field(DSL.name("id"), SQLDataType.UUID);
    private static final Field<Object> BY = DSL.field(DSL.name("by"));
    private static final Field<Boolean> HOLDS = DSL.field(DSL.name("holds"), SQLDataType.BOOLEAN);

    private final KindReading kind;
    private final Sorting sorting;
    private final Meaning meaning;
    private final boolean down;
    private final List<Joined> joins;
    private final Way way;
    private final DSLContext db;

    /** How they are found. */
    enum Way {
        ALONG_THE_INDEX,
        GATHERED
    }

    OrderedPlaces(KindReading kind, FieldReading sorted, Meaning meaning, boolean down, Way way, DSLContext db) {
        this.kind = kind;
        this.sorting = Objects.requireNonNull(sorted.sorting());
        this.meaning = meaning;
        this.down = down;
        this.joins = new ArrayList<>(meaning.joins());
        Joins.add(sorted.searchJoins(), joins);
        this.way = way;
        this.db = db;
    }

    @Override
    public List<Place> from(@Nullable Place from, boolean back, int most) {
        return looked(from, back, most, List.of()).stream().map(Looked::place).toList();
    }

    /** A row that was met along the order, and whether something else holds for it. */
    record Looked(Place place, boolean holds) {}

    /** The next ones, and whether a condition holds for them, which is asked of each as it comes. */
    List<Looked> looked(@Nullable Place from, boolean back, int most, Condition asked) {
        return looked(from, back, most, List.of(DSL.field(asked).as(HOLDS)));
    }

    private List<Looked> looked(@Nullable Place from, boolean back, int most, List<Field<Boolean>> asked) {
        List<Looked> rows = new ArrayList<>();
        boolean started = from == null;
        for (boolean valued : parts(back)) {
            boolean here = started || (from != null && from.value() != null) == valued;
            if (here && rows.size() < most) {
                part(valued, started ? null : from, back, asked)
                        .limit(DSL.inline(most - rows.size()))
                        .forEach(row -> rows.add(new Looked(place(row), asked.isEmpty() || row.get(HOLDS))));
                started = true;
            }
        }
        return rows;
    }

    private List<Boolean> parts(boolean back) {
        if (!sorting.mayBeNull()) {
            return List.of(true);
        }
        return back ? List.of(false, true) : List.of(true, false);
    }

    private SelectLimitStep<? extends Record> part(
            boolean valued, @Nullable Place from, boolean back, List<Field<Boolean>> asked) {
        boolean falling = down != back;
        Field<?> by = sorting.by();
        var meant = meant(asked)
                .and(valued ? valued() : by.isNull())
                .and(from == null ? DSL.noCondition() : valued ? behind(by, falling, from) : behind(back, from));
        return switch (way) {
            case ALONG_THE_INDEX ->
                meant.orderBy(valued ? order(by, kind.key(), falling) : List.of(order(kind.key(), back)));
            case GATHERED ->
                db.selectFrom(gathered(meant)).orderBy(valued ? order(BY, ID, falling) : List.of(order(ID, back)));
        };
    }

    private SelectConditionStep<? extends Record> meant(List<Field<Boolean>> asked) {
        return db.select(kind.key().as(ID), sorting.by().as(BY))
                .select(asked)
                .from(Joins.of(kind.from(), joins))
                .where(meaning.condition());
    }

    /** What has an offset is not planned for the limit around it. */
    private static Table<?> gathered(SelectLimitStep<?> meant) {
        return meant.offset(DSL.inline(0)).asTable("meant");
    }

    private static Place place(Record row) {
        return new Place(text(row.get(BY)), row.get(ID));
    }

    /** When all are gathered, they are also counted, and those without a value need no statement of their own. */
    @Override
    public First first(int most) {
        if (way == Way.ALONG_THE_INDEX) {
            return Places.super.first(most);
        }
        Field<Integer> all = DSL.count().over().as("every");
        List<SortField<?>> order = new ArrayList<>(
                List.of(BY.isNull().asc(), DSL.when(BY.isNull(), ID).asc()));
        order.addAll(order(BY, ID, down));
        Table<?> meant = gathered(meant(List.of()));
        List<? extends Record> rows = db.select(meant.fields())
                .select(all)
                .from(meant)
                .orderBy(order)
                .limit(DSL.inline(most))
                .fetch();
        return new First(
                rows.stream().map(OrderedPlaces::place).toList(),
                rows.isEmpty() ? 0 : rows.getFirst().get(all),
                false);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private Condition valued() {
        return sorting.mayBeNull() ? sorting.by().isNotNull() : DSL.noCondition();
    }

    private static SortField<UUID> order(Field<UUID> id, boolean back) {
        return back ? id.desc() : id.asc();
    }

    /** As the index lies, so that it is read in either direction. */
    private List<SortField<?>> order(Field<?> by, Field<UUID> id, boolean falling) {
        SortField<UUID> byId = order(id, !idRises(falling));
        if (sorting.along() == Along.RISING || !sorting.mayBeNull()) {
            return List.of(falling ? by.desc() : by.asc(), byId);
        }
        return List.of(falling ? by.desc().nullsLast() : by.asc().nullsFirst(), byId);
    }

    private boolean idRises(boolean falling) {
        return sorting.along() == Along.FALLING ? falling : !falling;
    }

    private <T> Condition behind(Field<T> by, boolean falling, Place place) {
        T value = value(by, place);
        if (value == null) {
            return DSL.falseCondition();
        }
        Condition later =
                idRises(falling) ? kind.key().gt(place.id()) : kind.key().lt(place.id());
        // The first part is where the index is entered; an "or" alone would read it from its beginning.
        return falling
                ? by.le(value).and(by.lt(value).or(later))
                : by.ge(value).and(by.gt(value).or(later));
    }

    private static <T> @Nullable T value(Field<T> by, Place place) {
        DataType<T> type = by.getDataType();
        try {
            return type.convert(place.value());
        } catch (DataTypeException | IllegalArgumentException notAValue) {
            return null;
        }
    }

    private Condition behind(boolean back, Place place) {
        return back ? kind.key().lt(place.id()) : kind.key().gt(place.id());
    }
}
