package rapport.relationships.portfolio;

import static schema.access.tables.UserCard.USER_CARD;
import static schema.relationships.tables.Listed.LISTED;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.views.ViewTabs;
import rapport.relationships.portfolio.RelationshipsPage.Owner;

/**
 * Reads the list of relationships, a page at a time. Rows with a value in the sorted column come first, read along its index; when
 * they are used up, those without one follow, by id. Filters and orders are those of one narrow table, which its indexes answer; limits
 * stand in the statement itself, because a plan made once for any limit expects a tenth of all rows.
 */
@Component
class Portfolio {

    static final int PAGE = 50;

    private final DSLContext db;
    private final Rows rows;
    private final Moments moments;

    Portfolio(DSLContext db, Rows rows, Moments moments) {
        this.db = db;
        this.rows = rows;
        this.moments = moments;
    }

    RelationshipsPage page(Filter filter, ViewTabs views, CurrentUser who) {
        List<Place> places = new ArrayList<>();
        Place after = filter.after();
        boolean startsWithValues = after == null || after.value() != null;
        if (startsWithValues) {
            places.addAll(withValue(filter, after, who));
        }
        if (places.size() <= PAGE) {
            places.addAll(withoutValue(filter, startsWithValues ? null : after, PAGE + 1 - places.size(), who));
        }
        boolean more = places.size() > PAGE;
        List<Place> shown = more ? places.subList(0, PAGE) : places;
        return new RelationshipsPage(
                filter,
                views,
                rows.of(shown.stream().map(Place::id).toList()),
                after == null && !more ? shown.size() : count(filter, who),
                more ? filter.startingAfter(shown.getLast()) : null,
                after == null ? null : filter.startingAfter(null),
                owners(),
                who.may(Permission.CREATE),
                moments.now());
    }

    private List<Place> withValue(Filter filter, @Nullable Place after, CurrentUser who) {
        Field<?> by = filter.sort().field();
        return db.select(LISTED.RELATIONSHIP_ID, by)
                .from(LISTED)
                .where(matches(filter, who))
                .and(filter.sort() == Sort.NAME ? DSL.noCondition() : by.isNotNull())
                .and(after == null ? DSL.noCondition() : behind(filter, by, after))
                .orderBy(
                        filter.sort() == Sort.NAME ? plainly(filter, by) : asIndexed(filter, by),
                        // turned round with the column, so that one index serves both directions
                        filter.down() == indexedDown(filter)
                                ? LISTED.RELATIONSHIP_ID.asc()
                                : LISTED.RELATIONSHIP_ID.desc())
                .limit(DSL.inline(PAGE + 1))
                .fetch(row -> new Place(row.get(by).toString(), row.value1()));
    }

    private List<Place> withoutValue(Filter filter, @Nullable Place after, int most, CurrentUser who) {
        Field<?> by = filter.sort().field();
        if (most <= 0 || filter.sort() == Sort.NAME) {
            return List.of();
        }
        return db.select(LISTED.RELATIONSHIP_ID)
                .from(LISTED)
                .where(matches(filter, who))
                .and(by.isNull())
                .and(after == null ? DSL.noCondition() : LISTED.RELATIONSHIP_ID.gt(after.id()))
                .orderBy(LISTED.RELATIONSHIP_ID)
                .limit(DSL.inline(most))
                .fetch(row -> new Place(null, row.value1()));
    }

    private static SortField<?> plainly(Filter filter, Field<?> by) {
        return filter.down() ? by.desc() : by.asc();
    }

    private static SortField<?> asIndexed(Filter filter, Field<?> by) {
        return filter.down() ? by.desc().nullsLast() : by.asc().nullsFirst();
    }

    private static boolean indexedDown(Filter filter) {
        return filter.sort().isDownFirst();
    }

    private <T> Condition behind(Filter filter, Field<T> by, Place after) {
        DataType<T> type = by.getDataType();
        T value;
        try {
            value = type.convert(after.value());
        } catch (DataTypeException notAValue) {
            return DSL.falseCondition();
        }
        if (value == null) {
            return DSL.noCondition();
        }
        boolean ascendingIds = filter.down() == indexedDown(filter);
        Condition later = ascendingIds ? LISTED.RELATIONSHIP_ID.gt(after.id()) : LISTED.RELATIONSHIP_ID.lt(after.id());
        // The first part is where the index is entered; an "or" alone would read it from its beginning.
        return filter.down()
                ? by.le(value).and(by.lt(value).or(later))
                : by.ge(value).and(by.gt(value).or(later));
    }

    private Condition matches(Filter filter, CurrentUser who) {
        Condition all = who.may(Permission.SEE) ? DSL.noCondition() : DSL.falseCondition();
        if (!filter.roles().isEmpty()) {
            all = all.and(LISTED.ROLE.in(filter.roles()));
        }
        if (!filter.stages().isEmpty()) {
            all = all.and(DSL.or(filter.stages().stream().map(Portfolio::stands).toList()));
        }
        if (filter.owner() != null) {
            all = all.and(LISTED.OWNER_ID.eq(filter.owner()));
        }
        for (String word : filter.words()) {
            all = all.and(LISTED.SORT_NAME.like(containing(word)));
        }
        return all;
    }

    /** A finished pattern: one put together by the database is put together again for every row. */
    private static String containing(String word) {
        return "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private static Condition stands(StageChoice choice) {
        Condition stage = LISTED.STAGE.eq(choice.stage());
        return choice.phase() == null ? stage : stage.and(LISTED.PHASE.eq(choice.phase()));
    }

    /** How many there are; one more than {@link RelationshipsPage#mostCounted} when there are more. */
    int count(Filter filter, CurrentUser who) {
        return db.fetchCount(db.selectOne()
                .from(LISTED)
                .where(matches(filter, who))
                .limit(DSL.inline(RelationshipsPage.mostCounted(filter) + 1)));
    }

    private List<Owner> owners() {
        return db.select(USER_CARD.ID, USER_CARD.NAME)
                .from(USER_CARD)
                .orderBy(DSL.lower(USER_CARD.NAME), USER_CARD.ID)
                .limit(500)
                .fetch(row -> new Owner(row.value1(), row.value2()));
    }
}
