package rapport.relationships.assessing;

import static schema.interactions.tables.ComplaintFact.COMPLAINT_FACT;
import static schema.interactions.tables.PromiseFact.PROMISE_FACT;
import static schema.interactions.tables.SatisfactionFact.SATISFACTION_FACT;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import rapport.directory.PartyId;
import rapport.interactions.Side;
import statistics.standing.Complaint;
import statistics.standing.Promise;
import statistics.standing.SurveyAnswer;

/** Reads what was lived through together: promises, complaints, answers about satisfaction. */
final class Experiences {

    private static final int OUR_PROMISE = 0;
    private static final int THEIR_PROMISE = 1;
    private static final int COMPLAINED = 2;
    private static final int ANSWERED = 3;

    private final DSLContext db;

    Experiences(DSLContext db) {
        this.db = Rows.binary(db);
    }

    /** Rows of one shape, so that one statement brings all of them; what a kind does not have is null. */
    void read(Map<PartyId, PartyEvents> parties) {
        Rows.each(promises(parties).unionAll(complaints(parties)).unionAll(answers(parties)), row -> {
            int what = row.whole();
            UUID id = row.id();
            PartyEvents party = Histories.at(parties, new PartyId(row.id()));
            double at = row.days();
            switch (what) {
                case COMPLAINED -> {
                    row.skip(1);
                    double resolved = row.days();
                    double reopened = row.days();
                    party.add(new Complaint(
                            party.number("complaint", id), at, row.whole(), resolved, reopened, Double.NaN));
                }
                case ANSWERED -> {
                    row.skip(3);
                    int answer = row.whole();
                    party.add(new SurveyAnswer(
                            party.number("satisfaction", id),
                            at,
                            SurveyAnswer.Scale.valueOf(row.text().toUpperCase(Locale.ROOT)),
                            answer));
                }
                default ->
                    party.add(
                            what == OUR_PROMISE ? PartyEvents.Kind.OUR_PROMISE : PartyEvents.Kind.THEIR_PROMISE,
                            new Promise(
                                    party.number("promise", id), at, row.days(), row.days(), row.days(), row.whole()));
            }
        });
    }

    private Select<Record> promises(Map<PartyId, PartyEvents> parties) {
        return db.select(List.of(
                        DSL.when(PROMISE_FACT.MADE_BY.eq(Side.US), DSL.inline(OUR_PROMISE))
                                .otherwise(DSL.inline(THEIR_PROMISE)),
                        PROMISE_FACT.ID.coerce(SQLDataType.UUID),
                        PROMISE_FACT.PARTY_ID,
                        PROMISE_FACT.MADE_AT,
                        PROMISE_FACT.DUE_AT,
                        PROMISE_FACT.FULFILLED_AT,
                        PROMISE_FACT.WITHDRAWN_AT,
                        PROMISE_FACT.SEVERITY.cast(SQLDataType.INTEGER),
                        DSL.castNull(SQLDataType.CLOB)))
                .from(PROMISE_FACT)
                .where(Histories.isOneOf(PROMISE_FACT.PARTY_ID, parties));
    }

    private static Select<Record> complaints(Map<PartyId, PartyEvents> parties) {
        return DSL.select(List.of(
                        DSL.inline(COMPLAINED),
                        COMPLAINT_FACT.ID.coerce(SQLDataType.UUID),
                        COMPLAINT_FACT.PARTY_ID,
                        COMPLAINT_FACT.RAISED_AT,
                        DSL.castNull(COMPLAINT_FACT.RAISED_AT),
                        COMPLAINT_FACT.RESOLVED_AT,
                        COMPLAINT_FACT.REOPENED_AT,
                        COMPLAINT_FACT.SEVERITY.cast(SQLDataType.INTEGER),
                        DSL.castNull(SQLDataType.CLOB)))
                .from(COMPLAINT_FACT)
                .where(Histories.isOneOf(COMPLAINT_FACT.PARTY_ID, parties));
    }

    private static Select<Record> answers(Map<PartyId, PartyEvents> parties) {
        return DSL.select(List.of(
                        DSL.inline(ANSWERED),
                        SATISFACTION_FACT.ID.coerce(SQLDataType.UUID),
                        SATISFACTION_FACT.PARTY_ID,
                        SATISFACTION_FACT.ANSWERED_AT,
                        DSL.castNull(SATISFACTION_FACT.ANSWERED_AT),
                        DSL.castNull(SATISFACTION_FACT.ANSWERED_AT),
                        DSL.castNull(SATISFACTION_FACT.ANSWERED_AT),
                        SATISFACTION_FACT.ANSWER.cast(SQLDataType.INTEGER),
                        SATISFACTION_FACT.SCALE.cast(SQLDataType.CLOB)))
                .from(SATISFACTION_FACT)
                .where(Histories.isOneOf(SATISFACTION_FACT.PARTY_ID, parties));
    }
}
