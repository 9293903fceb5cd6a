package rapport.interactions;

import static schema.interactions.tables.Satisfaction.SATISFACTION;

import java.time.Instant;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.directory.Parties;
import rapport.directory.PartyId;
import rapport.interactions.Rating.Rated;
import rapport.interactions.Rating.Refused;
import rapport.interactions.Rating.Refused.Reason;
import rapport.platform.changes.Changes;
import rapport.platform.errors.NotFound;
import rapport.platform.ids.Ids;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;

/** How satisfied they said they are. */
@Repository
@Transactional
public class Satisfactions {

    private static final int LONGEST = 2_000;

    private final DSLContext db;
    private final Parties parties;
    private final Changes changes;
    private final Moments moments;

    Satisfactions(DSLContext db, Parties parties, Changes changes, Moments moments) {
        this.db = db;
        this.parties = parties;
        this.changes = changes;
        this.moments = moments;
    }

    /**
     * @param answer CSAT 1 to 5, NPS 0 to 10, CES 1 to 7
     * @param words what they added
     * @param contact in which they said so; null when in none
     */
    public Rating add(
            PartyId party,
            Scale scale,
            int answer,
            @Nullable String words,
            Instant at,
            @Nullable InteractionId contact,
            CurrentUser who) {
        parties.get(party, who);
        if (!who.may(Permission.CREATE)) {
            throw new NotFound(party);
        }
        if (!scale.holds(answer)) {
            return new Refused(Reason.OFF_THE_SCALE);
        }
        if (at.isAfter(moments.now())) {
            return new Refused(Reason.IN_THE_FUTURE);
        }
        if (words != null && words.length() > LONGEST) {
            return new Refused(Reason.TOO_LONG);
        }
        SatisfactionId id = new SatisfactionId(Ids.next());
        db.insertInto(SATISFACTION)
                .set(SATISFACTION.ID, id)
                .set(SATISFACTION.PARTY_ID, party)
                .set(SATISFACTION.INTERACTION_ID, contact)
                .set(SATISFACTION.SCALE, scale)
                .set(SATISFACTION.ANSWER, (short) answer)
                .set(
                        SATISFACTION.WORDS,
                        words == null || words.isBlank() ? null : words.strip().replace("\0", ""))
                .set(SATISFACTION.ANSWERED_AT, at)
                .execute();
        changes.record("satisfaction", id.value(), party.value());
        return new Rated(id);
    }

    /** Takes an answer back that was written down by mistake. */
    public void delete(SatisfactionId id, CurrentUser who) {
        PartyId party = db.select(SATISFACTION.PARTY_ID)
                .from(SATISFACTION)
                .where(SATISFACTION.ID.eq(id))
                .fetchOptional(SATISFACTION.PARTY_ID)
                .orElseThrow(() -> new NotFound(id));
        parties.get(party, who);
        if (!who.may(Permission.DELETE)) {
            throw new NotFound(id);
        }
        db.deleteFrom(SATISFACTION).where(SATISFACTION.ID.eq(id)).execute();
        changes.record("satisfaction", id.value(), party.value());
    }
}
