package rapport.interactions.timeline;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.splitPart;
import static schema.interactions.tables.Complaint.COMPLAINT;
import static schema.interactions.tables.Promise.PROMISE;
import static schema.interactions.tables.Satisfaction.SATISFACTION;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.directory.PartyId;
import rapport.interactions.Complaint;
import rapport.interactions.InteractionId;
import rapport.interactions.Promise;
import rapport.interactions.SatisfactionId;
import rapport.interactions.Scale;
import rapport.interactions.Severity;
import schema.interactions.tables.records.ComplaintRecord;
import schema.interactions.tables.records.PromiseRecord;

/** Reads what came of contacts: promises, complaints, satisfaction. */
@Component
class Outcomes {

    static final String PROMISED = "promise";
    static final String COMPLAINED = "complaint";
    static final String RATED = "satisfaction";

    record Satisfaction(
            SatisfactionId id,
            @Nullable InteractionId contact,
            Scale scale,
            int answer,
            @Nullable String words,
            Instant at) {}

    private final DSLContext db;

    Outcomes(DSLContext db) {
        this.db = db;
    }

    /**
     * Those that stand for themselves, since no contact holds them.
     *
     * @param kinds of events that show the promises about them
     */
    List<Mark> marks(PartyId party, Collection<String> kinds) {
        return db.select(inline(PROMISED), PROMISE.ID.cast(SQLDataType.UUID), PROMISE.MADE_AT)
                .from(PROMISE)
                .where(PROMISE.PARTY_ID.eq(party))
                .and(PROMISE.INTERACTION_ID.isNull())
                .and(PROMISE.MATTER
                        .isNull()
                        .or(splitPart(PROMISE.MATTER, ":", 1).notIn(kinds)))
                .unionAll(select(inline(COMPLAINED), COMPLAINT.ID.cast(SQLDataType.UUID), COMPLAINT.RAISED_AT)
                        .from(COMPLAINT)
                        .where(COMPLAINT.PARTY_ID.eq(party))
                        .and(COMPLAINT.INTERACTION_ID.isNull()))
                .unionAll(select(inline(RATED), SATISFACTION.ID.cast(SQLDataType.UUID), SATISFACTION.ANSWERED_AT)
                        .from(SATISFACTION)
                        .where(SATISFACTION.PARTY_ID.eq(party))
                        .and(SATISFACTION.INTERACTION_ID.isNull()))
                .fetch(row -> new Mark(row.value1(), row.value2(), row.value3()));
    }

    List<Promise> promises(PartyId party, Collection<InteractionId> contacts, Collection<Mark> marks) {
        List<String> matters = marks.stream().map(Mark::matter).toList();
        return db.selectFrom(PROMISE)
                .where(PROMISE.PARTY_ID.eq(party))
                .and(PROMISE.INTERACTION_ID
                        .in(contacts)
                        .or(PROMISE.MATTER.in(matters))
                        .or(PROMISE.ID.cast(SQLDataType.UUID).in(ids(marks, PROMISED))))
                .orderBy(PROMISE.MADE_AT, PROMISE.ID)
                .fetch(Outcomes::toPromise);
    }

    List<Complaint> complaints(PartyId party, Collection<InteractionId> contacts, Collection<Mark> marks) {
        return db.selectFrom(COMPLAINT)
                .where(COMPLAINT.PARTY_ID.eq(party))
                .and(COMPLAINT
                        .INTERACTION_ID
                        .in(contacts)
                        .or(COMPLAINT.ID.cast(SQLDataType.UUID).in(ids(marks, COMPLAINED))))
                .fetch(Outcomes::toComplaint);
    }

    /** The promises made in some contacts, whosever timeline they are on. */
    List<Promise> promises(Collection<InteractionId> contacts) {
        return db.selectFrom(PROMISE)
                .where(PROMISE.INTERACTION_ID.in(contacts))
                .orderBy(PROMISE.MADE_AT, PROMISE.ID)
                .fetch(Outcomes::toPromise);
    }

    List<Complaint> complaints(Collection<InteractionId> contacts) {
        return db.selectFrom(COMPLAINT)
                .where(COMPLAINT.INTERACTION_ID.in(contacts))
                .fetch(Outcomes::toComplaint);
    }

    List<Satisfaction> satisfactions(PartyId party, Collection<InteractionId> contacts, Collection<Mark> marks) {
        return db.selectFrom(SATISFACTION)
                .where(SATISFACTION.PARTY_ID.eq(party))
                .and(SATISFACTION
                        .INTERACTION_ID
                        .in(contacts)
                        .or(SATISFACTION.ID.cast(SQLDataType.UUID).in(ids(marks, RATED))))
                .fetch(row -> new Satisfaction(
                        row.getId(),
                        row.getInteractionId(),
                        row.getScale(),
                        row.getAnswer(),
                        row.getWords(),
                        row.getAnsweredAt()));
    }

    private static Promise toPromise(PromiseRecord row) {
        return new Promise(
                row.getId(),
                row.getPartyId(),
                row.getInteractionId(),
                row.getMadeBy(),
                row.getWhat(),
                Severity.of(row.getSeverity()),
                row.getMadeAt(),
                row.getDueAt(),
                row.getFulfilledAt(),
                row.getWithdrawnAt(),
                row.getUserId(),
                row.getMatter(),
                row.getVersion());
    }

    private static Complaint toComplaint(ComplaintRecord row) {
        return new Complaint(
                row.getId(),
                row.getPartyId(),
                row.getInteractionId(),
                row.getWhat(),
                Severity.of(row.getSeverity()),
                row.getRaisedAt(),
                row.getResolvedAt(),
                row.getReopenedAt(),
                row.getVersion());
    }

    private static List<UUID> ids(Collection<Mark> marks, String kind) {
        return marks.stream()
                .filter(mark -> mark.kind().equals(kind))
                .map(Mark::id)
                .toList();
    }
}
