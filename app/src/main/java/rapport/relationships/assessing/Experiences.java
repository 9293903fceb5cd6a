package rapport.relationships.assessing;

import static schema.interactions.tables.ComplaintFact.COMPLAINT_FACT;
import static schema.interactions.tables.PromiseFact.PROMISE_FACT;
import static schema.interactions.tables.SatisfactionFact.SATISFACTION_FACT;

import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import rapport.directory.PartyId;
import rapport.interactions.Side;
import statistics.standing.Complaint;
import statistics.standing.Promise;
import statistics.standing.SurveyAnswer;

/** Reads what was lived through together: promises, complaints, answers about satisfaction. */
final class Experiences {

    private final DSLContext db;

    Experiences(DSLContext db) {
        this.db = Rows.binary(db);
    }

    void read(Map<PartyId, PartyEvents> parties) {
        promises(parties);
        complaints(parties);
        satisfaction(parties);
    }

    private void promises(Map<PartyId, PartyEvents> parties) {
        Rows.each(
                db.select(
                                PROMISE_FACT.ID,
                                PROMISE_FACT.PARTY_ID,
                                DSL.field(PROMISE_FACT.MADE_BY.eq(Side.US)),
                                PROMISE_FACT.MADE_AT,
                                PROMISE_FACT.DUE_AT,
                                PROMISE_FACT.FULFILLED_AT,
                                PROMISE_FACT.WITHDRAWN_AT,
                                PROMISE_FACT.SEVERITY)
                        .from(PROMISE_FACT)
                        .where(Histories.isOneOf(PROMISE_FACT.PARTY_ID, parties)),
                row -> {
                    var id = row.id();
                    PartyEvents party = Histories.at(parties, new PartyId(row.id()));
                    party.add(
                            row.flag() ? PartyEvents.Kind.OUR_PROMISE : PartyEvents.Kind.THEIR_PROMISE,
                            new Promise(
                                    party.number("promise", id),
                                    row.days(),
                                    row.days(),
                                    row.days(),
                                    row.days(),
                                    row.whole()));
                });
    }

    private void complaints(Map<PartyId, PartyEvents> parties) {
        Rows.each(
                db.select(
                                COMPLAINT_FACT.ID,
                                COMPLAINT_FACT.PARTY_ID,
                                COMPLAINT_FACT.RAISED_AT,
                                COMPLAINT_FACT.SEVERITY,
                                COMPLAINT_FACT.RESOLVED_AT,
                                COMPLAINT_FACT.REOPENED_AT)
                        .from(COMPLAINT_FACT)
                        .where(Histories.isOneOf(COMPLAINT_FACT.PARTY_ID, parties)),
                row -> {
                    var id = row.id();
                    PartyEvents party = Histories.at(parties, new PartyId(row.id()));
                    party.add(new Complaint(
                            party.number("complaint", id),
                            row.days(),
                            row.whole(),
                            row.days(),
                            row.days(),
                            Double.NaN));
                });
    }

    private void satisfaction(Map<PartyId, PartyEvents> parties) {
        Rows.each(
                db.select(
                                SATISFACTION_FACT.ID,
                                SATISFACTION_FACT.PARTY_ID,
                                SATISFACTION_FACT.ANSWERED_AT,
                                SATISFACTION_FACT.SCALE,
                                SATISFACTION_FACT.ANSWER)
                        .from(SATISFACTION_FACT)
                        .where(Histories.isOneOf(SATISFACTION_FACT.PARTY_ID, parties)),
                row -> {
                    var id = row.id();
                    PartyEvents party = Histories.at(parties, new PartyId(row.id()));
                    party.add(new SurveyAnswer(
                            party.number("satisfaction", id),
                            row.days(),
                            SurveyAnswer.Scale.valueOf(row.text().toUpperCase(Locale.ROOT)),
                            row.whole()));
                });
    }
}
