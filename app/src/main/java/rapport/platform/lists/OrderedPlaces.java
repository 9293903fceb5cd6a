package rapport.platform.lists;

import static rapport.platform.lists.Place.BY;
import static rapport.platform.lists.Place.ID;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectLimitStep;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import rapport.platform.filters.Conditions.Meaning;
import rapport.platform.filters.Joins;
import rapport.platform.kinds.FieldReading;
import rapport.platform.kinds.Joined;
import rapport.platform.kinds.KindReading;

/**
 * Found along the index of the sorted column by one statement, and when its values are used up, those without one by another. Going
 * back, the same from the other end. Limits stand in the statement itself, because a plan made once for any limit expects a tenth of all
 * rows.
 */
final class OrderedPlaces implements Places {

    private static final Field<Boolean> HOLDS = DSL.field(DSL.name("holds"), SQLDataType.BOOLEAN);

    private final KindReading kind;
    private final Order<?> order;
    private final Condition meant;
    private final List<Joined> joins;
    private final DSLContext db;

    OrderedPlaces(KindReading kind, FieldReading sorted, Meaning meaning, boolean down, DSLContext db) {
        this.kind = kind;
        this.order = Order.of(sorted, kind.key(), down);
        this.meant = meaning.condition();
        this.joins = new ArrayList<>(meaning.joins());
        Joins.add(sorted.searchJoins(), joins);
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
                        .forEach(row -> rows.add(new Looked(Place.of(row), asked.isEmpty() || row.get(HOLDS))));
                started = true;
            }
        }
        return rows;
    }

    private List<Boolean> parts(boolean back) {
        if (!order.sorting().mayBeNull()) {
            return List.of(true);
        }
        return back ? List.of(false, true) : List.of(true, false);
    }

    private SelectLimitStep<? extends Record> part(
            boolean valued, @Nullable Place from, boolean back, List<Field<Boolean>> asked) {
        Order<?> way = back ? order.reversed() : order;
        var rows = db.select(kind.key().as(ID), order.by().as(BY))
                .select(asked)
                .from(Joins.of(kind.from(), joins))
                .where(meant);
        if (valued) {
            return rows.and(order.sorting().mayBeNull() ? order.by().isNotNull() : DSL.noCondition())
                    .and(from == null ? DSL.noCondition() : way.behind(from))
                    .orderBy(way.ofValues());
        }
        return rows.and(order.by().isNull())
                .and(
                        from == null
                                ? DSL.noCondition()
                                : back ? kind.key().lt(from.id()) : kind.key().gt(from.id()))
                .orderBy(back ? kind.key().desc() : kind.key().asc());
    }
}
