package rapport.relationships;

import static schema.relationships.tables.Ending.ENDING;
import static schema.relationships.tables.Standing.STANDING;
import static schema.relationships.tables.WinBack.WIN_BACK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.platform.changes.Changes;
import rapport.platform.errors.NotFound;
import rapport.platform.ids.Ids;
import rapport.platform.money.Money;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.relationships.EndingResult.Recorded;
import rapport.relationships.EndingResult.Refused;
import rapport.relationships.EndingResult.Withdrawn;
import schema.relationships.tables.records.EndingRecord;

/** What people recorded about endings, and its taking back. Nothing is deleted. */
@Repository
@Transactional
public class Endings {

    // By hand, or by what they did afterwards: that is known once the relationship was assessed again.
    private static final Field<Boolean> WON_BACK = DSL.field(DSL.exists(DSL.selectOne()
                            .from(WIN_BACK)
                            .where(WIN_BACK.RELATIONSHIP_ID.eq(ENDING.RELATIONSHIP_ID))
                            .and(WIN_BACK.AT.ge(ENDING.AT)))
                    .or(ENDING.PHASE
                            .eq(EndingPhase.ENDED)
                            .and(DSL.exists(DSL.selectOne()
                                    .from(STANDING)
                                    .where(STANDING.RELATIONSHIP_ID.eq(ENDING.RELATIONSHIP_ID))
                                    .and(STANDING.ASSESSED_AT.gt(ENDING.AT))
                                    .and(STANDING.PHASE
                                            .isNull()
                                            .or(STANDING.PHASE.notIn(Phase.ENDED, Phase.PRESUMED_ENDED)))))))
            .as("won_back");

    private final DSLContext db;
    private final Relationships relationships;
    private final Changes changes;
    private final Moments moments;

    Endings(DSLContext db, Relationships relationships, Changes changes, Moments moments) {
        this.db = db;
        this.relationships = relationships;
        this.changes = changes;
        this.moments = moments;
    }

    /** All that was recorded about one relationship, the latest first. */
    public List<Ending> of(RelationshipId relationship, CurrentUser who) {
        relationships.get(relationship, who);
        return db.selectFrom(ENDING)
                .where(ENDING.RELATIONSHIP_ID.eq(relationship))
                .orderBy(ENDING.AT.desc(), ENDING.ID.desc())
                .fetch(Endings::toEnding);
    }

    /** The ending that is in force: the latest one neither withdrawn nor followed by a win-back. */
    public Optional<Ending> current(RelationshipId relationship, CurrentUser who) {
        relationships.get(relationship, who);
        return db.select(inForce(relationship)).fetchSingle().value1();
    }

    static Field<Optional<Ending>> inForce(RelationshipId relationship) {
        return DSL.multiset(DSL.select(ENDING.fields())
                        .select(WON_BACK)
                        .from(ENDING)
                        .where(ENDING.RELATIONSHIP_ID.eq(relationship))
                        .and(ENDING.WITHDRAWN_AT.isNull())
                        .orderBy(ENDING.AT.desc(), ENDING.ID.desc())
                        .limit(1))
                .convertFrom(rows -> rows.stream()
                        .filter(row -> !row.get(WON_BACK))
                        .map(row -> toEnding(row.into(ENDING)))
                        .findFirst());
    }

    public EndingResult record(RelationshipId id, EndingEntry entry, CurrentUser who) {
        Relationship relationship = relationships.editable(id, who);
        Instant now = moments.now();
        Instant at = entry.at() == null ? now : entry.at();
        Refused.@Nullable Reason reason = refusal(entry, at, now);
        if (reason != null) {
            return new Refused(reason);
        }
        if (current(id, who).filter(known -> known.phase() == entry.phase()).isPresent()) {
            return new Refused(Refused.Reason.ALREADY_RECORDED);
        }
        EndingId ending = new EndingId(Ids.next());
        insert(ending, id, entry, at, now, who);
        changes.record("ending", ending.value(), relationship.party().value());
        return new Recorded(get(ending));
    }

    private Refused.@Nullable Reason refusal(EndingEntry entry, Instant at, Instant now) {
        if (entry.reason() == EndingReason.OTHER
                && (entry.words() == null || entry.words().isBlank())) {
            return Refused.Reason.OTHER_NEEDS_WORDS;
        }
        if (at.isAfter(now)) {
            return Refused.Reason.IN_FUTURE;
        }
        LocalDate day = at.atZone(moments.zone()).toLocalDate();
        boolean tooEarly = entry.lastDay() != null && entry.lastDay().isBefore(day);
        return tooEarly && entry.phase() == EndingPhase.IN_NOTICE ? Refused.Reason.LAST_DAY_TOO_EARLY : null;
    }

    private void insert(
            EndingId ending, RelationshipId id, EndingEntry entry, Instant at, Instant now, CurrentUser who) {
        Money lost = entry.lost();
        String[] others = entry.otherReasons().stream()
                .filter(reason -> reason != entry.reason())
                .map(EndingReason::key)
                .sorted()
                .toArray(String[]::new);
        db.insertInto(ENDING)
                .set(ENDING.ID, ending)
                .set(ENDING.RELATIONSHIP_ID, id)
                .set(ENDING.PHASE, entry.phase())
                .set(ENDING.SIDE, entry.side())
                .set(ENDING.REASON, entry.reason())
                .set(ENDING.OTHER_REASONS, others)
                .set(ENDING.COMPETITOR_ID, entry.competitor())
                .set(ENDING.COMPETITOR_NAME, entry.competitorName())
                .set(ENDING.WORDS, entry.words())
                .set(ENDING.LOST_MINOR, lost == null ? null : lost.minor())
                .set(ENDING.CURRENCY, lost == null ? null : lost.currency().getCurrencyCode())
                .set(ENDING.AT, at)
                .set(ENDING.LAST_DAY, entry.lastDay())
                .set(ENDING.RECORDED_BY, who.id())
                .set(ENDING.RECORDED_AT, now)
                .execute();
    }

    /** Takes back a notice, clears a suspicion of fraud, or drops a note of doubt; an ending itself is won back instead. */
    public EndingResult withdraw(EndingId id, int version, CurrentUser who) {
        Ending ending = get(id);
        Relationship relationship = relationships.editable(ending.relationship(), who);
        if (ending.phase() == EndingPhase.ENDED) {
            return new Refused(Refused.Reason.ENDED_STAYS);
        }
        int rows = db.update(ENDING)
                .set(ENDING.WITHDRAWN_AT, moments.now())
                .set(ENDING.WITHDRAWN_BY, who.id())
                .set(ENDING.VERSION, version + 1)
                .where(ENDING.ID.eq(id))
                .and(ENDING.VERSION.eq(version))
                .and(ENDING.WITHDRAWN_AT.isNull())
                .execute();
        if (rows == 0) {
            return new Refused(Refused.Reason.CHANGED_MEANWHILE);
        }
        changes.record("ending", id.value(), relationship.party().value());
        return new Withdrawn(get(id));
    }

    private Ending get(EndingId id) {
        return db.selectFrom(ENDING)
                .where(ENDING.ID.eq(id))
                .fetchOptional(Endings::toEnding)
                .orElseThrow(() -> new NotFound(id));
    }

    private static Ending toEnding(EndingRecord row) {
        Long lost = row.getLostMinor();
        String currency = row.getCurrency();
        return new Ending(
                row.getId(),
                row.getRelationshipId(),
                row.getPhase(),
                row.getSide(),
                row.getReason(),
                Arrays.stream(row.getOtherReasons()).map(EndingReason::of).collect(Collectors.toSet()),
                row.getCompetitorId(),
                row.getCompetitorName(),
                row.getWords(),
                lost == null || currency == null ? null : Money.of(lost, currency),
                row.getAt(),
                row.getLastDay(),
                row.getRecordedBy(),
                row.getWithdrawnAt(),
                row.getVersion());
    }
}
