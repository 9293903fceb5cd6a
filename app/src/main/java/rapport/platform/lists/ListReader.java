package rapport.platform.lists;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
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
 * one, by id. Going back, the same from the other end. The rows are found by what filters and order ask about alone; only those of the
 * page are joined with what they show.
 */
@Component
class ListReader {

    static final int PAGE = 50;

    private static final String FOUND = "found";
    private static final String SORTED = "sorted";

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

    /** One record with what a field of it shows. */
    Optional<Record> row(KindReading kind, FieldReading field, UUID id, CurrentUser who) {
        List<Field<?>> fields = new ArrayList<>();
        fields.add(kind.key());
        fields.add(field.value());
        fields.addAll(field.also());
        return db.select(fields)
                .from(Joins.of(kind.from(), field.joins()))
                .where(kind.seenBy(who))
                .and(kind.key().eq(id))
                .fetchOptional()
                .map(row -> row);
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
        private final Sorting sorting;
        private final Meaning meaning;
        private final Asked asked;
        private final List<Field<?>> fields = new ArrayList<>();
        private final List<Joined> searching;
        private final List<Joined> showing = new ArrayList<>();
        private final Field<UUID> foundId = DSL.field(DSL.name(FOUND, "id"), SQLDataType.UUID);
        private final Field<?> foundValue;

        Page(KindReading kind, FieldReading sorted, List<FieldReading> shown, Meaning meaning, Asked asked) {
            this.kind = kind;
            this.sorting = Objects.requireNonNull(sorted.sorting());
            this.meaning = meaning;
            this.asked = asked;
            this.searching = new ArrayList<>(meaning.joins());
            this.foundValue = DSL.field(DSL.name(FOUND, SORTED), sorting.by().getDataType());
            Joins.add(sorted.searchJoins(), searching);
            fields.add(foundId);
            fields.add(foundValue);
            for (FieldReading field : shown) {
                Joins.add(field.joins(), showing);
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
            Table<?> found = db.select(kind.key().as("id"), sorting.by().as(SORTED))
                    .from(Joins.of(kind.from(), searching))
                    .where(meaning.condition())
                    .and(valued ? valued() : sorting.by().isNull())
                    .and(place == null ? DSL.noCondition() : valued ? behind(sorting.by(), falling, place) : behind(back, place))
                    .orderBy(order(valued, sorting.by(), kind.key(), back))
                    .limit(most)
                    .asTable(FOUND);
            return db.select(fields)
                    .from(Joins.of(found.join(kind.from()).on(kind.key().eq(foundId)), showing))
                    .orderBy(order(valued, foundValue, foundId, back))
                    .fetch();
        }

        private Condition valued() {
            return sorting.mayBeNull() ? sorting.by().isNotNull() : DSL.noCondition();
        }

        /** As the index lies, so that it is read in either direction. */
        private List<SortField<?>> order(boolean valued, Field<?> by, Field<UUID> id, boolean back) {
            if (!valued) {
                return List.of(back ? id.desc() : id.asc());
            }
            boolean falling = asked.down() != back;
            SortField<?> last = idRises(falling) ? id.asc() : id.desc();
            if (sorting.along() == Along.RISING || !sorting.mayBeNull()) {
                return List.of(falling ? by.desc() : by.asc(), last);
            }
            return List.of(falling ? by.desc().nullsLast() : by.asc().nullsFirst(), last);
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
            Object value = row.get(foundValue);
            return new Place(value == null ? null : value.toString(), row.get(foundId));
        }
    }
}
