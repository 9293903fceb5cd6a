package rapport.relationships;

import static schema.relationships.tables.Standing.STANDING;
import static schema.relationships.tables.Transition.TRANSITION;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.platform.money.Money;
import rapport.platform.user.CurrentUser;
import rapport.relationships.StandingDetail.Score;
import rapport.relationships.assessing.Explaining;
import schema.relationships.tables.records.StandingRecord;
import schema.relationships.tables.records.TransitionRecord;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where relationships stand, as last assessed, and how they came there. */
@Repository
@Transactional
public class Standings {

    private static final TypeReference<Map<Stage, Double>> PROBABILITIES = new TypeReference<>() {};

    private final DSLContext db;
    private final Relationships relationships;
    private final JsonMapper json;
    private final Explaining explaining;

    Standings(DSLContext db, Relationships relationships, JsonMapper json, Explaining explaining) {
        this.db = db;
        this.relationships = relationships;
        this.json = json;
        this.explaining = explaining;
    }

    /** Empty only in the moment between creating a relationship and its first assessment. */
    public Optional<Standing> find(RelationshipId relationship, CurrentUser who) {
        if (relationships.find(relationship, who).isEmpty()) {
            return Optional.empty();
        }
        return db.selectFrom(STANDING)
                .where(STANDING.RELATIONSHIP_ID.eq(relationship))
                .fetchOptional(this::toStanding);
    }

    /**
     * One of the scores of a standing with the events behind its reasons, each with what it alone brings. Reads the whole
     * history of the relationship: for where somebody asks why.
     */
    public Score explained(Standing standing, Score score, CurrentUser who) {
        relationships.get(standing.relationship(), who);
        return explaining.explained(standing.relationship(), score, standing.assessedAt());
    }

    /** All moves from stage to stage and phase to phase, the oldest first. */
    public List<Transition> transitions(RelationshipId relationship, CurrentUser who) {
        relationships.get(relationship, who);
        return db.select(all(relationship)).fetchSingle().value1();
    }

    Field<List<Transition>> all(RelationshipId relationship) {
        return DSL.multiset(DSL.selectFrom(TRANSITION)
                        .where(TRANSITION.RELATIONSHIP_ID.eq(relationship))
                        .orderBy(TRANSITION.AT, TRANSITION.ID))
                .convertFrom(rows -> rows.map(this::toTransition));
    }

    Standing toStanding(StandingRecord row) {
        Float cooling = row.getCooling();
        return new Standing(
                row.getRelationshipId(),
                row.getAssessedAt(),
                row.getStage(),
                row.getPhase(),
                row.getStageSince(),
                cooling == null ? null : cooling.doubleValue(),
                row.getLastContactAt(),
                money(row.getSpendMinor(), row.getCurrency()),
                Arrays.stream(row.getPulse()).map(Short::intValue).toList(),
                json.readValue(row.getDetail().data(), StandingDetail.class),
                row.getModelVersion(),
                row.getConstantsVersion());
    }

    private static @Nullable Money money(@Nullable Long minor, @Nullable String currency) {
        return minor == null || currency == null ? null : Money.of(minor, currency);
    }

    private Transition toTransition(TransitionRecord row) {
        return new Transition(
                row.getRelationshipId(),
                row.getAt(),
                row.getFromStage(),
                row.getToStage(),
                row.getToPhase(),
                row.getReconstructed(),
                json.readValue(row.getProbabilities().data(), PROBABILITIES),
                decidedBy(row.getEvidence()));
    }

    private String decidedBy(JSONB evidence) {
        return json.readTree(evidence.data()).path("decidedBy").asString("");
    }
}
