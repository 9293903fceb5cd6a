package rapport.platform.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.DSL;
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
 */
final class OrderedPlaces implements Places {

    private final KindReading kind;
    private final Sorting sorting;
    private final Meaning meaning;
    private final boolean down;
    private final List<Joined> joins;
    private final DSLContext db;

    OrderedPlaces(KindReading kind, FieldReading sorted, Meaning meaning, boolean down, DSLContext db) {
        this.kind = kind;
        this.sorting = Objects.requireNonNull(sorted.sorting());
        this.meaning = meaning;
        this.down = down;
        this.joins = new ArrayList<>(meaning.joins());
        Joins.add(sorted.searchJoins(), joins);
        this.db = db;
    }

    @Override
    public List<Place> from(@Nullable Place from, boolean back, int most) {
        List<Place> places = new ArrayList<>();
        boolean started = from == null;
        for (boolean valued : parts(back)) {
            boolean here = started || (from != null && from.value() != null) == valued;
            if (here && places.size() < most) {
                places.addAll(part(valued, started ? null : from, back, most - places.size()));
                started = true;
            }
        }
        return places;
    }

    private List<Boolean> parts(boolean back) {
        if (!sorting.mayBeNull()) {
            return List.of(true);
        }
        return back ? List.of(false, true) : List.of(true, false);
    }

    private List<Place> part(boolean valued, @Nullable Place from, boolean back, int most) {
        boolean falling = down != back;
        Field<?> by = sorting.by();
        return db.select(kind.key(), by)
                .from(Joins.of(kind.from(), joins))
                .where(meaning.condition())
                .and(valued ? valued() : by.isNull())
                .and(from == null ? DSL.noCondition() : valued ? behind(by, falling, from) : behind(back, from))
                .orderBy(
                        valued
                                ? order(falling)
                                : List.of(back ? kind.key().desc() : kind.key().asc()))
                .limit(DSL.inline(most))
                .fetch(row -> new Place(text(row.get(1)), row.value1()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private Condition valued() {
        return sorting.mayBeNull() ? sorting.by().isNotNull() : DSL.noCondition();
    }

    /** As the index lies, so that it is read in either direction. */
    private List<SortField<?>> order(boolean falling) {
        SortField<?> id = idRises(falling) ? kind.key().asc() : kind.key().desc();
        Field<?> by = sorting.by();
        if (sorting.along() == Along.RISING || !sorting.mayBeNull()) {
            return List.of(falling ? by.desc() : by.asc(), id);
        }
        return List.of(falling ? by.desc().nullsLast() : by.asc().nullsFirst(), id);
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
