package rapport.interactions.timeline;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.selectFrom;
import static schema.interactions.tables.Complaint.COMPLAINT;
import static schema.interactions.tables.Promise.PROMISE;
import static schema.interactions.tables.Satisfaction.SATISFACTION;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
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
import schema.interactions.tables.records.SatisfactionRecord;

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

    record Found(List<Promise> promises, List<Complaint> complaints, List<Satisfaction> satisfactions) {}

    private final DSLContext db;

    Outcomes(DSLContext db) {
        this.db = db;
    }

    /** What came of some contacts of a party, and what stands for itself: one statement. */
    Found of(PartyId party, Collection<InteractionId> contacts, Collection<Mark> marks) {
        List<String> matters = marks.stream().map(Mark::matter).toList();
        return find(
                PROMISE.PARTY_ID
                        .eq(party)
                        .and(PROMISE.INTERACTION_ID
                                .in(contacts)
                                .or(PROMISE.MATTER.in(matters))
                                .or(PROMISE.ID.cast(SQLDataType.UUID).in(ids(marks, PROMISED)))),
                COMPLAINT
                        .PARTY_ID
                        .eq(party)
                        .and(COMPLAINT
                                .INTERACTION_ID
                                .in(contacts)
                                .or(COMPLAINT.ID.cast(SQLDataType.UUID).in(ids(marks, COMPLAINED)))),
                SATISFACTION
                        .PARTY_ID
                        .eq(party)
                        .and(SATISFACTION
                                .INTERACTION_ID
                                .in(contacts)
                                .or(SATISFACTION.ID.cast(SQLDataType.UUID).in(ids(marks, RATED)))));
    }

    /** The promises and complaints of some contacts, whosever timeline they are on. */
    Found of(Collection<InteractionId> contacts) {
        return find(PROMISE.INTERACTION_ID.in(contacts), COMPLAINT.INTERACTION_ID.in(contacts), falseCondition());
    }

    private Found find(Condition promised, Condition complained, Condition rated) {
        return db.select(
                        multiset(selectFrom(PROMISE).where(promised).orderBy(PROMISE.MADE_AT, PROMISE.ID))
                                .convertFrom(rows -> rows.map(Outcomes::toPromise)),
                        multiset(selectFrom(COMPLAINT).where(complained))
                                .convertFrom(rows -> rows.map(Outcomes::toComplaint)),
                        multiset(selectFrom(SATISFACTION).where(rated))
                                .convertFrom(rows -> rows.map(Outcomes::toSatisfaction)))
                .fetchSingle(row -> new Found(row.value1(), row.value2(), row.value3()));
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

    private static Satisfaction toSatisfaction(SatisfactionRecord row) {
        return new Satisfaction(
                row.getId(),
                row.getInteractionId(),
                row.getScale(),
                row.getAnswer(),
                row.getWords(),
                row.getAnsweredAt());
    }

    private static List<UUID> ids(Collection<Mark> marks, String kind) {
        return marks.stream()
                .filter(mark -> mark.kind().equals(kind))
                .map(Mark::id)
                .toList();
    }
}
