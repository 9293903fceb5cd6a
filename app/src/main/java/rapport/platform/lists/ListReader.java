package rapport.platform.lists;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.platform.filters.Conditions;
import rapport.platform.filters.Conditions.Meaning;
import rapport.platform.filters.Filter.Every;
import rapport.platform.filters.Filter.Test;
import rapport.platform.filters.Joins;
import rapport.platform.filters.Operand;
import rapport.platform.filters.Operator;
import rapport.platform.kinds.FieldReading;
import rapport.platform.kinds.FieldReading.Sorting;
import rapport.platform.kinds.FieldReading.Sorting.Along;
import rapport.platform.kinds.Joined;
import rapport.platform.kinds.KindReading;
import rapport.platform.user.CurrentUser;

/**
 * Reads a list, a page at a time: rows with a value in the sorted column first, along its index; when they are used up, those without
 * one, by id. Going back, the same from the other end.
 */
@Component
class ListReader {

    static final int PAGE = 50;

    private final DSLContext db;
    private final Conditions conditions;

    ListReader(DSLContext db, Conditions conditions) {
        this.db = db;
        this.conditions = conditions;
    }

    /** Rows of a page, in their order, and the places where its neighbours end or start. */
    record Found(
            List<Record> rows,
            @Nullable Place before,
            @Nullable Place after) {}

    Found page(ListedKind listed, KindReading kind, List<FieldReading> shown, Asked asked, CurrentUser who) {
        Page page =
                new Page(kind, kind.field(asked.sort()).orElseThrow(), shown, meaning(listed, kind, asked, who), asked);
        if (asked.back() && asked.place() != null) {
            List<Record> rows = page.rows(asked.place(), true);
            if (rows.size() > PAGE) {
                List<Record> kept = rows.subList(0, PAGE);
                Collections.reverse(kept);
                return new Found(kept, page.place(kept.getFirst()), page.place(kept.getLast()));
            }
            // The beginning is reached: a whole first page rather than what is left before the place.
        }
        Place from = asked.back() ? null : asked.place();
        List<Record> rows = page.rows(from, false);
        List<Record> kept = rows.size() > PAGE ? rows.subList(0, PAGE) : rows;
        return new Found(
                kept,
                from == null || kept.isEmpty() ? null : page.place(kept.getFirst()),
                rows.size() > PAGE ? page.place(kept.getLast()) : null);
    }

    Meaning meaning(ListedKind listed, KindReading kind, Asked asked, CurrentUser who) {
        if (asked.words().isEmpty() || listed.searched() == null) {
            return conditions.of(asked.filter(), kind, who);
        }
        Test words = new Test(
                List.of(listed.searched()), Operator.EQUAL, List.of(new Operand.Words("*" + asked.words() + "*")));
        return conditions.of(new Every(List.of(asked.filter(), words), false), kind, who);
    }

    /** One page being read. */
    private final class Page {

        private final KindReading kind;
        private final FieldReading sorted;
        private final Sorting sorting;
        private final Meaning meaning;
        private final Asked asked;
        private final List<Field<?>> fields = new ArrayList<>();
        private final List<Joined> joins;

        Page(KindReading kind, FieldReading sorted, List<FieldReading> shown, Meaning meaning, Asked asked) {
            this.kind = kind;
            this.sorted = sorted;
            this.sorting = Objects.requireNonNull(sorted.sorting());
            this.meaning = meaning;
            this.asked = asked;
            this.joins = new ArrayList<>(meaning.joins());
            Joins.add(sorted.joins(), joins);
            add(kind.key());
            add(sorting.by());
            for (FieldReading field : shown) {
                Joins.add(field.joins(), joins);
                add(field.value());
                field.also().forEach(this::add);
            }
        }

        private void add(Field<?> field) {
            if (fields.stream().noneMatch(known -> known == field)) {
                fields.add(field);
            }
        }

        /** One row more than a page has, if there is one. */
        List<Record> rows(@Nullable Place place, boolean back) {
            List<Record> rows = new ArrayList<>();
            boolean started = place == null;
            for (boolean valued : parts(back)) {
                boolean here = started || (place != null && place.value() != null) == valued;
                if (here && rows.size() <= PAGE) {
                    rows.addAll(part(valued, started ? null : place, back, PAGE + 1 - rows.size()));
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

        private List<? extends Record> part(boolean valued, @Nullable Place place, boolean back, int most) {
            boolean falling = asked.down() != back;
            return db.select(fields)
                    .from(Joins.of(kind.from(), joins))
                    .where(meaning.condition())
                    .and(valued ? valued() : sorting.by().isNull())
                    .and(
                            place == null
                                    ? DSL.noCondition()
                                    : valued ? behind(sorting.by(), falling, place) : behind(back, place))
                    .orderBy(
                            valued
                                    ? order(falling)
                                    : List.of(
                                            back
                                                    ? kind.key().desc()
                                                    : kind.key().asc()))
                    .limit(most)
                    .fetch();
        }

        private Condition valued() {
            return sorting.mayBeNull() ? sorting.by().isNotNull() : DSL.noCondition();
        }

        /** As the index lies, so that it is read in either direction. */
        private List<SortField<?>> order(boolean falling) {
            SortField<?> id = idRises(falling) ? kind.key().asc() : kind.key().desc();
            if (sorting.along() == Along.RISING || !sorting.mayBeNull()) {
                return List.of(falling ? sorting.by().desc() : sorting.by().asc(), id);
            }
            return List.of(
                    falling
                            ? sorting.by().desc().nullsLast()
                            : sorting.by().asc().nullsFirst(),
                    id);
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

        Place place(Record row) {
            Object value = row.get(sorting.by());
            return new Place(value == null ? null : value.toString(), row.get(kind.key()));
        }
    }
}
