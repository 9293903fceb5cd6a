package rapport.platform.lists;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import rapport.platform.kinds.FieldReading;
import rapport.platform.kinds.FieldReading.Sorting;
import rapport.platform.kinds.FieldReading.Sorting.Along;

/**
 * The order of a list: rows with a value in the sorted column first, as its index lies; then those without one, by id.
 *
 * @param by what is sorted by
 */
record Order<T>(Sorting sorting, Field<T> by, Field<UUID> id, boolean down) {

    static Order<?> of(FieldReading sorted, Field<UUID> id, boolean down) {
        Sorting sorting = Objects.requireNonNull(sorted.sorting());
        return new Order<>(sorting, sorting.by(), id, down);
    }

    /** The same of columns that are called otherwise. */
    Order<T> called(Field<?> by, Field<UUID> id) {
        return new Order<>(sorting, DSL.field(by.getQualifiedName(), this.by.getDataType()), id, down);
    }

    /** Going back. */
    Order<T> reversed() {
        return new Order<>(sorting, by, id, !down);
    }

    /** Of rows with a value, as the index lies, so that it is read in either direction. */
    List<SortField<?>> ofValues() {
        SortField<UUID> byId = idRises() ? id.asc() : id.desc();
        if (sorting.along() == Along.RISING || !sorting.mayBeNull()) {
            return List.of(down ? by.desc() : by.asc(), byId);
        }
        return List.of(down ? by.desc().nullsLast() : by.asc().nullsFirst(), byId);
    }

    private boolean idRises() {
        return sorting.along() == Along.FALLING ? down : !down;
    }

    /** The rows with a value that come behind one. */
    Condition behind(Place place) {
        T value = value(place);
        if (value == null) {
            return DSL.falseCondition();
        }
        if (idRises() != down) {
            var both = DSL.row(by, id);
            return down ? both.lt(value, place.id()) : both.gt(value, place.id());
        }
        // The first part is where the index is entered; an "or" alone would read it from its beginning.
        return down
                ? by.le(value).and(by.lt(value).or(id.gt(place.id())))
                : by.ge(value).and(by.gt(value).or(id.lt(place.id())));
    }

    private @Nullable T value(Place place) {
        DataType<T> type = by.getDataType();
        try {
            return type.convert(place.value());
        } catch (DataTypeException | IllegalArgumentException notAValue) {
            return null;
        }
    }
}
