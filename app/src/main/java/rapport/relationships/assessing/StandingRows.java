package rapport.relationships.assessing;

import static schema.relationships.tables.Standing.STANDING;
import static schema.relationships.tables.Transition.TRANSITION;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Query;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.platform.ids.Ids;
import rapport.relationships.Phase;
import rapport.relationships.RelationshipId;
import rapport.relationships.ScoreState;
import rapport.relationships.Stage;
import rapport.relationships.assessing.Assessed.Move;
import schema.relationships.tables.records.StandingRecord;
import schema.relationships.tables.records.TransitionRecord;
import statistics.standing.Moment;
import statistics.standing.Score;
import statistics.standing.StageMemory;
import statistics.standing.Standing;
import tools.jackson.databind.json.JsonMapper;

/** Keeps standings and moves. */
@Component
class StandingRows {

    /** Moves this young go when history is looked at again: they were made with half of it known. */
    private static final Duration YOUNG = Duration.ofDays(7);

    private final DSLContext db;
    private final JsonMapper json;

    StandingRows(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Map<RelationshipId, Kept> kept(Collection<RelationshipId> ids) {
        return db.select(
                        STANDING.RELATIONSHIP_ID,
                        STANDING.ASSESSED_AT,
                        STANDING.EVENTS,
                        STANDING.STAGE,
                        STANDING.PHASE,
                        STANDING.STAGE_SINCE,
                        STANDING.CANDIDATE_STAGE,
                        STANDING.CANDIDATE_SINCE)
                .from(STANDING)
                .where(Histories.isOneOf(STANDING.RELATIONSHIP_ID, ids.stream().map(RelationshipId::value)))
                .fetchMap(
                        STANDING.RELATIONSHIP_ID,
                        row -> new Kept(
                                row.value2(),
                                row.value3(),
                                memory(row.value4(), row.value5(), row.value7(), row.value8()),
                                Instants.days(row.value6())));
    }

    private static StageMemory memory(
            Stage stage, @Nullable Phase phase, @Nullable Stage candidate, @Nullable Instant candidateSince) {
        return new StageMemory(
                statistics.standing.Stage.valueOf(stage.name()),
                Optional.ofNullable(phase).map(known -> statistics.standing.Phase.valueOf(known.name())),
                Optional.ofNullable(candidate).map(known -> statistics.standing.Stage.valueOf(known.name())),
                Instants.days(candidateSince));
    }

    void keep(List<Assessed> assessed, Yardstick yardstick, Instant now) {
        if (assessed.isEmpty()) {
            return;
        }
        forgetMoves(assessed, now);
        write(
                db.insertInto(STANDING, STANDING.fields())
                        .values(new Object[STANDING.fields().length])
                        .onConflict(STANDING.RELATIONSHIP_ID)
                        .doUpdate()
                        .setAllToExcluded(),
                assessed.stream().map(one -> row(one, yardstick, now)));
        write(
                db.insertInto(TRANSITION, TRANSITION.fields()).values(new Object[TRANSITION.fields().length]),
                assessed.stream().flatMap(one -> one.moves().stream().map(move -> row(one, move, yardstick))));
    }

    /** One statement, prepared once, for any number of rows. */
    private void write(Query statement, Stream<? extends Record> rows) {
        BatchBindStep batch = db.batch(statement);
        for (Object[] values : rows.map(Record::intoArray).toList()) {
            batch = batch.bind(values);
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private void forgetMoves(List<Assessed> assessed, Instant now) {
        List<RelationshipId> again = assessed.stream()
                .filter(Assessed::lookedBack)
                .map(one -> one.evidence().relationship())
                .toList();
        if (!again.isEmpty()) {
            db.deleteFrom(TRANSITION)
                    .where(Histories.isOneOf(
                            TRANSITION.RELATIONSHIP_ID, again.stream().map(RelationshipId::value)))
                    .and(TRANSITION.RECONSTRUCTED.isTrue().or(TRANSITION.AT.gt(now.minus(YOUNG))))
                    .execute();
        }
    }

    private StandingRecord row(Assessed one, Yardstick yardstick, Instant now) {
        Standing standing = one.standing();
        StageMemory memory = one.memory();
        StandingRecord row = new StandingRecord();
        row.setRelationshipId(one.evidence().relationship());
        row.setAssessedAt(now);
        row.setEvents(Kept.events(one.evidence().history(), standing.now().at()));
        row.setStage(stage(memory.stage()));
        row.setPhase(phase(memory.phase()));
        row.setStageSince(Instants.instant(one.since()));
        row.setCandidateStage(memory.candidate().map(StandingRows::stage).orElse(null));
        row.setCandidateSince(Instants.instant(memory.since()));
        scores(row, standing);
        row.setActive(number(standing.facts().active()));
        row.setCooling(one.cooling() == null ? null : one.cooling().floatValue());
        row.setDetail(jsonb(new Explainer(one.evidence(), standing, yardstick).detail()));
        lists(row, one, yardstick);
        row.setModelVersion(yardstick.modelVersion());
        row.setConstantsVersion(yardstick.constants().version());
        return row;
    }

    private static void scores(StandingRecord row, Standing standing) {
        Score trust = standing.trust();
        row.setTrust(shown(trust, trust.value()));
        row.setTrustLow(shown(trust, trust.low()));
        row.setTrustHigh(shown(trust, trust.high()));
        row.setTrustTrend(shown(trust, trust.trend()));
        row.setTrustState(ScoreState.valueOf(trust.state().name()));
        Score commitment = standing.commitment();
        row.setCommitment(shown(commitment, commitment.value()));
        row.setCommitmentLow(shown(commitment, commitment.low()));
        row.setCommitmentHigh(shown(commitment, commitment.high()));
        row.setCommitmentTrend(shown(commitment, commitment.trend()));
        row.setCommitmentState(ScoreState.valueOf(commitment.state().name()));
        Score quality = standing.quality();
        row.setQuality(shown(quality, quality.value()));
        row.setQualityLow(shown(quality, quality.low()));
        row.setQualityHigh(shown(quality, quality.high()));
    }

    private static void lists(StandingRecord row, Assessed one, Yardstick yardstick) {
        Moment moment = one.standing().now();
        Pulse pulse = new Pulse(one.evidence().history(), moment);
        row.setLastContactAt(pulse.lastContactAt());
        row.setPulse(pulse.bars());
        double spend = one.standing().facts().spend();
        if (!Double.isNaN(spend)) {
            double unit = Math.pow(10, Math.max(0, yardstick.currency().getDefaultFractionDigits()));
            row.setSpendMinor(Math.round(spend * unit));
            row.setCurrency(yardstick.currency().getCurrencyCode());
        }
    }

    private TransitionRecord row(Assessed one, Move move, Yardstick yardstick) {
        TransitionRecord row = new TransitionRecord();
        row.setId(Ids.next());
        row.setRelationshipId(one.evidence().relationship());
        row.setAt(Objects.requireNonNull(Instants.instant(move.at().at())));
        row.setFromStage(stage(move.from()));
        row.setToStage(stage(move.to()));
        row.setToPhase(phase(move.phase()));
        row.setReconstructed(move.reconstructed());
        row.setProbabilities(jsonb(Explainer.probabilities(move.decision())));
        row.setEvidence(jsonb(evidence(one, move)));
        row.setModelVersion(yardstick.modelVersion());
        row.setConstantsVersion(yardstick.constants().version());
        return row;
    }

    private static Map<String, Object> evidence(Assessed one, Move move) {
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("decidedBy", Explainer.key(move.decision().decidedBy()));
        int event = move.decision().evidenceId();
        if (event >= 0) {
            Source source = one.evidence().sources().get(event);
            evidence.put("kind", source.kind());
            evidence.put("id", source.id());
        }
        return evidence;
    }

    private JSONB jsonb(Object value) {
        return JSONB.valueOf(json.writeValueAsString(value));
    }

    private static Stage stage(statistics.standing.Stage stage) {
        return Stage.valueOf(stage.name());
    }

    private static @Nullable Phase phase(Optional<statistics.standing.Phase> phase) {
        return phase.map(known -> Phase.valueOf(known.name())).orElse(null);
    }

    private static @Nullable Float shown(Score score, double value) {
        return score.isShown() ? number(value) : null;
    }

    private static @Nullable Float number(double value) {
        return Double.isNaN(value) ? null : (float) value;
    }
}
