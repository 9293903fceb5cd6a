package rapport.platform.lists;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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
import rapport.platform.filters.Joins;
import rapport.platform.kinds.FieldReading;
import rapport.platform.kinds.FieldReading.Sorting;
import rapport.platform.kinds.FieldReading.Sorting.Along;
import rapport.platform.kinds.Joined;
import rapport.platform.kinds.KindReading;
import rapport.platform.user.CurrentUser;

/**
 * Reads a list, a page at a time: rows with a value in the sorted column first, along its index; when they are used up, those without
 * one, by id. Going back, the same from the other end. The rows are found by what filters and order ask about alone; what those of the
 * page show is read by a second statement, the same for every page, so that the database plans it once. Limits stand in the statement
 * itself, because a plan made once for any limit expects a tenth of all rows.
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

    Found page(
            ListedKind listed,
            KindReading kind,
            List<FieldReading> shown,
            Asked asked,
            LinkedOnes linked,
            CurrentUser who) {
        Meaning meaning = conditions.of(Meant.filter(listed, asked), kind, who, linked.inOrder());
        Page page = new Page(kind, kind.field(asked.sort()).orElseThrow(), meaning, asked, linked.planned());
        if (asked.back() && asked.place() != null) {
            List<Place> places = page.places(asked.place(), true);
            if (places.size() > PAGE) {
                List<Place> kept = new ArrayList<>(places.subList(0, PAGE));
                Collections.reverse(kept);
                return new Found(rows(kind, shown, kept), kept.getFirst(), kept.getLast());
            }
            // The beginning is reached: a whole first page rather than what is left before the place.
        }
        Place from = asked.back() ? null : asked.place();
        List<Place> places = page.places(from, false);
        boolean more = places.size() > PAGE;
        List<Place> kept = more ? places.subList(0, PAGE) : places;
        return new Found(
                rows(kind, shown, kept),
                from == null || kept.isEmpty() ? null : kept.getFirst(),
                more ? kept.getLast() : null);
    }

    /** What the records show, in the order of their places; what has gone meanwhile is left out. */
    List<Record> rows(KindReading kind, List<FieldReading> shown, List<Place> places) {
        List<Field<?>> fields = new ArrayList<>();
        List<Joined> joins = new ArrayList<>();
        add(kind.key(), fields);
        for (FieldReading field : shown) {
            Joins.add(field.joins(), joins);
            add(field.value(), fields);
            field.also().forEach(each -> add(each, fields));
        }
        UUID[] ids = places.stream().map(Place::id).toArray(UUID[]::new);
        Map<UUID, Record> rows = new HashMap<>();
        db.select(fields)
                .from(Joins.of(kind.from(), joins))
                .where(kind.key().eq(DSL.any(DSL.val(ids))))
                .forEach(row -> rows.put(row.get(kind.key()), row));
        return places.stream()
                .map(place -> rows.get(place.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static void add(Field<?> field, List<Field<?>> fields) {
        if (fields.stream().noneMatch(known -> known == field)) {
            fields.add(field);
        }
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

    /** For one request. */
    LinkedOnes linked() {
        return new LinkedOnes(db);
    }

    Meaning meaning(ListedKind listed, KindReading kind, Asked asked, CurrentUser who) {
        return conditions.of(Meant.filter(listed, asked), kind, who);
    }

    Meaning meaning(ListedKind listed, KindReading kind, Asked asked, LinkedOnes linked, CurrentUser who) {
        return conditions.of(Meant.filter(listed, asked), kind, who, linked.asSet());
    }

    /** One page being found. */
    private static final class Page {

        private final KindReading kind;
        private final Sorting sorting;
        private final Meaning meaning;
        private final Asked asked;
        private final List<Joined> joins;
        private final DSLContext db;

        Page(KindReading kind, FieldReading sorted, Meaning meaning, Asked asked, DSLContext db) {
            this.db = db;
            this.kind = kind;
            this.sorting = Objects.requireNonNull(sorted.sorting());
            this.meaning = meaning;
            this.asked = asked;
            this.joins = new ArrayList<>(meaning.joins());
            Joins.add(sorted.searchJoins(), joins);
        }

        /** One more than a page has, if there is one. */
        List<Place> places(@Nullable Place from, boolean back) {
            List<Place> places = new ArrayList<>();
            boolean started = from == null;
            for (boolean valued : parts(back)) {
                boolean here = started || (from != null && from.value() != null) == valued;
                if (here && places.size() <= PAGE) {
                    places.addAll(part(valued, started ? null : from, back, PAGE + 1 - places.size()));
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
            boolean falling = asked.down() != back;
            Field<?> by = sorting.by();
            return db.select(kind.key(), by)
                    .from(Joins.of(kind.from(), joins))
                    .where(meaning.condition())
                    .and(valued ? valued() : by.isNull())
                    .and(from == null ? DSL.noCondition() : valued ? behind(by, falling, from) : behind(back, from))
                    .orderBy(
                            valued
                                    ? order(falling)
                                    : List.of(
                                            back
                                                    ? kind.key().desc()
                                                    : kind.key().asc()))
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
}
