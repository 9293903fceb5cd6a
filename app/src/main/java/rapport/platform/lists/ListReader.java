package rapport.platform.lists;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.platform.filters.Conditions;
import rapport.platform.filters.Conditions.Meaning;
import rapport.platform.filters.Filter;
import rapport.platform.filters.Joins;
import rapport.platform.kinds.FieldReading;
import rapport.platform.kinds.Joined;
import rapport.platform.kinds.KindReading;
import rapport.platform.lists.Counts.Counted;
import rapport.platform.lists.Places.First;
import rapport.platform.user.CurrentUser;

/**
 * Reads a list, a page at a time. The rows are found by what filters and order ask about alone ({@link Places}); what those of the page
 * show is read by a second statement, the same for every page, so that the database plans it once.
 */
@Component
class ListReader {

    static final int PAGE = 50;

    private final DSLContext db;
    private final Conditions conditions;
    private final WaysToPlaces ways;
    private final Sizes sizes;

    ListReader(DSLContext db, Conditions conditions, WaysToPlaces ways, Sizes sizes) {
        this.db = db;
        this.conditions = conditions;
        this.ways = ways;
        this.sizes = sizes;
    }

    /**
     * Rows of a page, in their order, and the places where its neighbours end or start.
     *
     * @param counted how many the list has; null when finding these did not tell
     */
    record Found(
            List<Record> rows,
            @Nullable Place before,
            @Nullable Place after,
            @Nullable Counted counted) {

        static final Found NONE = new Found(List.of(), null, null, null);
    }

    Found page(
            ListedKind listed,
            KindReading kind,
            List<FieldReading> shown,
            Asked asked,
            LinkedOnes linked,
            CurrentUser who) {
        Places found = ways.places(kind, Meant.filter(listed, asked), asked, linked, who);
        if (asked.back() && asked.place() != null) {
            List<Place> places = found.from(asked.place(), true, PAGE + 1);
            if (places.size() > PAGE) {
                List<Place> kept = new ArrayList<>(places.subList(0, PAGE));
                Collections.reverse(kept);
                return new Found(rows(kind, shown, kept), kept.getFirst(), kept.getLast(), null);
            }
            // The beginning is reached: a whole first page rather than what is left before the place.
        }
        Place from = asked.back() ? null : asked.place();
        First first = from == null ? found.first(PAGE + 1) : new First(found.from(from, false, PAGE + 1), null, false);
        List<Place> places = first.places();
        boolean more = places.size() > PAGE;
        List<Place> kept = more ? places.subList(0, PAGE) : places;
        return new Found(
                rows(kind, shown, kept),
                from == null || kept.isEmpty() ? null : kept.getFirst(),
                more ? kept.getLast() : null,
                first.all() == null ? null : Counted.of(first.all(), first.about()));
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
        return new LinkedOnes(db, sizes);
    }

    Meaning meaning(ListedKind listed, KindReading kind, Asked asked, CurrentUser who) {
        return conditions.of(Meant.filter(listed, asked), kind, who);
    }

    /**
     * What is to be counted.
     *
     * @param about how many they are where counting would take long; null to take what the database expects
     * @param planned for statements that are not to be kept
     */
    record Countable(Meaning meaning, @Nullable Integer about, DSLContext planned) {}

    Countable countable(ListedKind listed, KindReading kind, Asked asked, LinkedOnes linked, CurrentUser who) {
        Filter filter = Meant.filter(listed, asked);
        LinkedOnes.Sampled sampled = linked.sampled();
        Meaning plain = conditions.of(filter, kind, who, sampled);
        return sampled.isAny()
                ? new Countable(
                        conditions.of(filter, kind, who, linked.together()),
                        ways.about(kind, filter, linked, who),
                        linked.planned())
                : new Countable(plain, null, db);
    }
}
