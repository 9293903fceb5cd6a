package rapport.relationships.portfolio;

import static schema.access.tables.UserCard.USER_CARD;
import static schema.directory.tables.PartyCard.PARTY_CARD;
import static schema.relationships.tables.Relationship.RELATIONSHIP;
import static schema.relationships.tables.Standing.STANDING;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.platform.money.Money;
import rapport.relationships.RelationshipId;

/** What the list shows of each relationship. One statement for all lists, so that the database plans it once. */
@Component
class Rows {

    private final DSLContext db;

    Rows(DSLContext db) {
        this.db = db;
    }

    /** In the order of the ids; what has gone meanwhile is left out. */
    List<Row> of(List<RelationshipId> ids) {
        UUID[] wanted = ids.stream().map(RelationshipId::value).toArray(UUID[]::new);
        Map<RelationshipId, Row> rows = db.select(
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
                        STANDING.LAST_CONTACT_AT)
                .from(RELATIONSHIP)
                .join(PARTY_CARD)
                .on(PARTY_CARD.ID.eq(RELATIONSHIP.PARTY_ID))
                .leftJoin(STANDING)
                .on(STANDING.RELATIONSHIP_ID.eq(RELATIONSHIP.ID))
                .leftJoin(USER_CARD)
                .on(USER_CARD.ID.eq(RELATIONSHIP.OWNER_ID))
                .where(RELATIONSHIP.ID.coerce(SQLDataType.UUID).eq(DSL.any(DSL.val(wanted))))
                .fetchMap(RELATIONSHIP.ID, Rows::toRow);
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
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
