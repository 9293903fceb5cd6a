package rapport.relationships;

import static schema.access.tables.UserCard.USER_CARD;
import static schema.directory.tables.PartyCard.PARTY_CARD;
import static schema.relationships.tables.Ending.ENDING;
import static schema.relationships.tables.ManualStage.MANUAL_STAGE;
import static schema.relationships.tables.Relationship.RELATIONSHIP;
import static schema.relationships.tables.Standing.STANDING;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.directory.PartyId;
import rapport.platform.errors.NotFound;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.user.UserId;
import rapport.platform.web.WithinRequest;

/** Reads all that is kept about one relationship by one statement, for the pages that show most of it. */
@Repository
@Transactional(readOnly = true)
public class Dossiers {

    private static final schema.relationships.tables.Relationship OTHER = RELATIONSHIP.as("other");

    private static final Field<List<Relationship>> OTHERS = DSL.multiset(DSL.selectFrom(OTHER)
                    .where(OTHER.PARTY_ID.eq(RELATIONSHIP.PARTY_ID))
                    .and(OTHER.ID.ne(RELATIONSHIP.ID)))
            .convertFrom(rows -> rows.stream()
                    .map(Relationships::toRelationship)
                    .sorted(Comparator.comparing(Relationship::role))
                    .toList());

    private static final Field<Map<UserId, String>> USERS = DSL.multiset(DSL.select(USER_CARD.ID, USER_CARD.NAME)
                    .from(USER_CARD)
                    .where(USER_CARD.ID.in(DSL.select(RELATIONSHIP.OWNER_ID)
                            .unionAll(DSL.select(MANUAL_STAGE.SET_BY)
                                    .from(MANUAL_STAGE)
                                    .where(MANUAL_STAGE.RELATIONSHIP_ID.eq(RELATIONSHIP.ID))))))
            .convertFrom(rows -> rows.intoMap(USER_CARD.ID, USER_CARD.NAME));

    private static final Field<Map<PartyId, String>> COMPETITORS = DSL.multiset(
                    DSL.select(PARTY_CARD.ID, PARTY_CARD.NAME)
                            .from(PARTY_CARD)
                            .where(PARTY_CARD.ID.in(DSL.select(ENDING.COMPETITOR_ID)
                                    .from(ENDING)
                                    .where(ENDING.RELATIONSHIP_ID.eq(RELATIONSHIP.ID)))))
            .convertFrom(rows -> rows.intoMap(PARTY_CARD.ID, PARTY_CARD.NAME));

    private final DSLContext db;
    private final Relationships relationships;
    private final Standings standings;
    private final Moments moments;

    Dossiers(DSLContext db, Relationships relationships, Standings standings, Moments moments) {
        this.db = db;
        this.relationships = relationships;
        this.standings = standings;
        this.moments = moments;
    }

    public Dossier of(RelationshipId id, CurrentUser who) {
        NotFound.unless(who.may(Permission.SEE), id);
        Dossier dossier = WithinRequest.whileReading("dossier " + id, () -> read(id));
        relationships.known(dossier.relationship(), who);
        return dossier;
    }

    private Dossier read(RelationshipId id) {
        Field<List<Transition>> transitions = standings.all(id);
        Field<Optional<ManualStage>> manual = ManualStages.inForce(id, moments.today());
        Field<Optional<Ending>> ending = Endings.inForce(id);
        Field<List<JointGoal>> goals = JointGoals.all(id);
        return db.select(RELATIONSHIP.fields())
                .select(STANDING.fields())
                .select(OTHERS, transitions, manual, ending, goals, USERS, COMPETITORS)
                .from(RELATIONSHIP)
                .leftJoin(STANDING)
                .on(STANDING.RELATIONSHIP_ID.eq(RELATIONSHIP.ID))
                .where(RELATIONSHIP.ID.eq(id))
                .fetchOptional(row -> new Dossier(
                        Relationships.toRelationship(row.into(RELATIONSHIP)),
                        row.get(OTHERS),
                        standing(row),
                        row.get(transitions),
                        row.get(manual),
                        row.get(ending),
                        row.get(goals),
                        row.get(USERS),
                        row.get(COMPETITORS)))
                .orElseThrow(() -> new NotFound(id));
    }

    private Optional<Standing> standing(Record row) {
        return row.get(STANDING.RELATIONSHIP_ID) == null
                ? Optional.empty()
                : Optional.of(standings.toStanding(row.into(STANDING)));
    }
}
