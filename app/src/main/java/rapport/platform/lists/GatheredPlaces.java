package rapport.platform.lists;

import static rapport.platform.lists.Place.BY;
import static rapport.platform.lists.Place.ID;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import rapport.platform.filters.Conditions.Meaning;
import rapport.platform.filters.Joins;
import rapport.platform.kinds.FieldReading;
import rapport.platform.kinds.Joined;
import rapport.platform.kinds.KindReading;

/**
 * All that are meant are gathered first, then sorted and counted: where they are few, or come late along the index, which the planner
 * cannot foresee.
 */
final class GatheredPlaces implements Places {

    private static final Field<Integer> EVERY = DSL.field(DSL.name("every"), SQLDataType.INTEGER);

    private final Order<?> order;
    private final Table<?> meant;
    private final DSLContext db;

    GatheredPlaces(KindReading kind, FieldReading sorted, Meaning meaning, boolean down, DSLContext db) {
        Order<?> inside = Order.of(sorted, kind.key(), down);
        List<Joined> joins = new ArrayList<>(meaning.joins());
        Joins.add(sorted.searchJoins(), joins);
        this.order = inside.called(BY, ID);
        // What has an offset is not planned for the limit around it.
        this.meant = db.select(kind.key().as(ID), inside.by().as(BY))
                .from(Joins.of(kind.from(), joins))
                .where(meaning.condition())
                .offset(DSL.inline(0))
                .asTable("meant");
        this.db = db;
    }

    /** The place is asked of what has been gathered, so that every page is planned as the first one. */
    @Override
    public List<Place> from(@Nullable Place from, boolean back, int most) {
        return db
                .selectFrom(meant)
                .where(from == null ? DSL.noCondition() : behind(from, back))
                .orderBy(ordered(back))
                .limit(DSL.inline(most))
                .fetch()
                .stream()
                .map(Place::of)
                .toList();
    }

    @Override
    public First first(int most) {
        List<? extends Record> rows = db.select(meant.fields())
                .select(DSL.count().over().as(EVERY))
                .from(meant)
                .orderBy(ordered(false))
                .limit(DSL.inline(most))
                .fetch();
        return new First(
                rows.stream().map(Place::of).toList(),
                rows.isEmpty() ? 0 : rows.getFirst().get(EVERY),
                false);
    }

    private Condition behind(Place from, boolean back) {
        Order<?> way = back ? order.reversed() : order;
        if (from.value() == null) {
            Condition others = back ? ID.lt(from.id()) : ID.gt(from.id());
            return back ? BY.isNotNull().or(others) : BY.isNull().and(others);
        }
        return back ? way.behind(from) : BY.isNull().or(way.behind(from));
    }

    private List<SortField<?>> ordered(boolean back) {
        Field<UUID> idWithoutValue = DSL.when(BY.isNull(), ID);
        List<SortField<?>> all = new ArrayList<>(
                back
                        ? List.of(BY.isNull().desc(), idWithoutValue.desc())
                        : List.of(BY.isNull().asc(), idWithoutValue.asc()));
        all.addAll((back ? order.reversed() : order).ofValues());
        return all;
    }
}
