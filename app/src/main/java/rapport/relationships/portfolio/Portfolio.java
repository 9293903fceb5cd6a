package rapport.relationships.portfolio;

import static schema.access.tables.UserCard.USER_CARD;
import static schema.directory.tables.PartyCard.PARTY_CARD;
import static schema.relationships.tables.Listed.LISTED;
import static schema.relationships.tables.Relationship.RELATIONSHIP;
import static schema.relationships.tables.Standing.STANDING;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectJoinStep;
import org.jooq.SortField;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.platform.money.Money;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.relationships.RelationshipId;
import rapport.relationships.portfolio.RelationshipsPage.Owner;

/**
 * Reads the list of relationships, a page at a time. Rows with a value in the sorted column come first, read along its index; when
 * they are used up, those without one follow, by id. Filters and orders are those of one narrow table, which its indexes answer.
 */
@Component
class Portfolio {

    static final int PAGE = 50;

    private static final String PAGE_ROWS = "found";
    private static final String SORTED = "sorted";
    private static final Field<RelationshipId> FOUND =
            DSL.field(DSL.name(PAGE_ROWS, "id"), LISTED.RELATIONSHIP_ID.getDataType());

    private final DSLContext db;
    private final Moments moments;

    Portfolio(DSLContext db, Moments moments) {
        this.db = db;
        this.moments = moments;
    }

    RelationshipsPage page(Filter filter, CurrentUser who) {
        List<Record> rows = new ArrayList<>();
        Place after = filter.after();
        boolean startsWithValues = after == null || after.value() != null;
        if (startsWithValues) {
            rows.addAll(withValue(filter, after, who));
        }
        if (rows.size() <= PAGE) {
            rows.addAll(withoutValue(filter, startsWithValues ? null : after, PAGE + 1 - rows.size(), who));
        }
        boolean more = rows.size() > PAGE;
        List<Record> shown = more ? rows.subList(0, PAGE) : rows;
        return new RelationshipsPage(
                filter,
                shown.stream().map(Portfolio::toRow).toList(),
                after == null && !more ? shown.size() : count(filter, who),
                more ? filter.startingAfter(place(shown.get(PAGE - 1))) : null,
                after == null ? null : filter.startingAfter(null),
                owners(),
                who.may(Permission.CREATE),
                moments.now());
    }

    private List<? extends Record> withValue(Filter filter, @Nullable Place after, CurrentUser who) {
        Field<?> by = filter.sort().field();
        Select<? extends Record> page = page(by).where(matches(filter, who))
                .and(filter.sort() == Sort.NAME ? DSL.noCondition() : by.isNotNull())
                .and(after == null ? DSL.noCondition() : behind(filter, by, after))
                .orderBy(order(filter, by, LISTED.RELATIONSHIP_ID))
                .limit(DSL.inline(PAGE + 1));
        return rows(filter, page).orderBy(order(filter, sorted(filter), FOUND)).fetch();
    }

    private List<? extends Record> withoutValue(Filter filter, @Nullable Place after, int most, CurrentUser who) {
        Field<?> by = filter.sort().field();
        if (most <= 0 || filter.sort() == Sort.NAME) {
            return List.of();
        }
        Select<? extends Record> page = page(by).where(matches(filter, who))
                .and(by.isNull())
                .and(after == null ? DSL.noCondition() : LISTED.RELATIONSHIP_ID.gt(after.id()))
                .orderBy(LISTED.RELATIONSHIP_ID)
                .limit(DSL.inline(most));
        return rows(filter, page).orderBy(FOUND).fetch();
    }

    // Limits stand in the statement itself: a plan made once for any limit expects a tenth of all rows.
    private SelectJoinStep<? extends Record> page(Field<?> by) {
        return db.select(LISTED.RELATIONSHIP_ID.as(FOUND.getUnqualifiedName()), by.as(SORTED))
                .from(LISTED);
    }

    private static List<SortField<?>> order(Filter filter, Field<?> by, Field<?> id) {
        return List.of(
                filter.sort() == Sort.NAME ? plainly(filter, by) : asIndexed(filter, by),
                // turned round with the column, so that one index serves both directions
                filter.down() == indexedDown(filter) ? id.asc() : id.desc());
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

    private static Place place(Record row) {
        Object value = row.get(SORTED);
        return new Place(value == null ? null : value.toString(), row.get(RELATIONSHIP.ID));
    }

    /** The rows of one page with what they show: only these are joined, however many were looked through to find them. */
    private SelectJoinStep<? extends Record> rows(Filter filter, Select<? extends Record> page) {
        return db.select(
                        RELATIONSHIP.ID,
                        RELATIONSHIP.ROLE,
                        RELATIONSHIP.NEXT_STEP,
                        PARTY_CARD.NAME,
                        PARTY_CARD.KIND,
                        USER_CARD.NAME,
                        STANDING.STAGE,
                        STANDING.PHASE,
                        STANDING.TRUST,
                        STANDING.COMMITMENT,
                        STANDING.PULSE,
                        STANDING.ACTIVE,
                        STANDING.SPEND_MINOR,
                        STANDING.CURRENCY,
                        STANDING.LAST_CONTACT_AT,
                        sorted(filter))
                .from(page.asTable(PAGE_ROWS))
                .join(RELATIONSHIP)
                .on(RELATIONSHIP.ID.eq(FOUND))
                .join(PARTY_CARD)
                .on(PARTY_CARD.ID.eq(RELATIONSHIP.PARTY_ID))
                .leftJoin(STANDING)
                .on(STANDING.RELATIONSHIP_ID.eq(RELATIONSHIP.ID))
                .leftJoin(USER_CARD)
                .on(USER_CARD.ID.eq(RELATIONSHIP.OWNER_ID));
    }

    private static Field<?> sorted(Filter filter) {
        return DSL.field(DSL.name(PAGE_ROWS, SORTED), filter.sort().field().getDataType());
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

    private int count(Filter filter, CurrentUser who) {
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

    private static Row toRow(Record row) {
        Long spend = row.get(STANDING.SPEND_MINOR);
        return new Row(
                row.get(RELATIONSHIP.ID),
                row.get(PARTY_CARD.NAME),
                row.get(PARTY_CARD.KIND),
                row.get(RELATIONSHIP.ROLE),
                row.get(STANDING.STAGE),
                row.get(STANDING.PHASE),
                rounded(row.get(STANDING.TRUST)),
                rounded(row.get(STANDING.COMMITMENT)),
                pulse(row.get(STANDING.PULSE)),
                row.get(STANDING.ACTIVE) == null
                        ? null
                        : row.get(STANDING.ACTIVE).doubleValue(),
                spend == null || row.get(STANDING.CURRENCY) == null
                        ? null
                        : Money.of(spend, row.get(STANDING.CURRENCY)),
                row.get(STANDING.LAST_CONTACT_AT),
                row.get(RELATIONSHIP.NEXT_STEP),
                row.get(USER_CARD.NAME));
    }

    private static @Nullable Integer rounded(@Nullable Float score) {
        return score == null ? null : Math.round(score);
    }

    private static List<Integer> pulse(Short @Nullable [] bars) {
        return Optional.ofNullable(bars)
                .map(Arrays::stream)
                .orElseGet(Stream::empty)
                .map(Short::intValue)
                .toList();
    }
}
