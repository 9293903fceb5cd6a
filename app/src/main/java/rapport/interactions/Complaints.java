package rapport.interactions;

import static schema.interactions.tables.Complaint.COMPLAINT;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.directory.Parties;
import rapport.directory.PartyId;
import rapport.interactions.Settling.Refused;
import rapport.interactions.Settling.Refused.Reason;
import rapport.interactions.Settling.Settled;
import rapport.platform.changes.Changes;
import rapport.platform.errors.NotFound;
import rapport.platform.ids.Ids;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import schema.interactions.tables.records.ComplaintRecord;

/** All that they were not content with. */
@Repository
@Transactional
public class Complaints {

    private static final int LONGEST = 2_000;

    private final DSLContext db;
    private final Parties parties;
    private final Changes changes;
    private final Moments moments;

    Complaints(DSLContext db, Parties parties, Changes changes, Moments moments) {
        this.db = db;
        this.parties = parties;
        this.changes = changes;
        this.moments = moments;
    }

    public Optional<Complaint> find(ComplaintId id, CurrentUser who) {
        return db.selectFrom(COMPLAINT)
                .where(COMPLAINT.ID.eq(id))
                .fetchOptional(Complaints::toComplaint)
                .filter(found -> parties.find(found.party(), who).isPresent());
    }

    public Complaint get(ComplaintId id, CurrentUser who) {
        return find(id, who).orElseThrow(() -> new NotFound(id));
    }

    /** @param contact in which they said so; null when in none */
    public Settling raise(
            PartyId party,
            String what,
            Severity severity,
            Instant at,
            @Nullable InteractionId contact,
            CurrentUser who) {
        parties.get(party, who);
        if (!who.may(Permission.CREATE)) {
            throw new NotFound(party);
        }
        String words = what.strip().replace("\0", "");
        if (words.isEmpty() || words.length() > LONGEST) {
            return new Refused(Reason.NOTHING_SAID);
        }
        if (at.isAfter(moments.now())) {
            return new Refused(Reason.IN_THE_FUTURE);
        }
        ComplaintId id = new ComplaintId(Ids.next());
        db.insertInto(COMPLAINT)
                .set(COMPLAINT.ID, id)
                .set(COMPLAINT.PARTY_ID, party)
                .set(COMPLAINT.INTERACTION_ID, contact)
                .set(COMPLAINT.WHAT, words)
                .set(COMPLAINT.SEVERITY, severity.weight())
                .set(COMPLAINT.RAISED_AT, at)
                .execute();
        changes.record("complaint", id.value(), party.value());
        return new Settled(new Complaint(id, party, contact, words, severity, at, null, null, 0));
    }

    /** @param at when it was resolved, at the latest now; null for now */
    public Settling resolve(ComplaintId id, @Nullable Instant at, int version, CurrentUser who) {
        Instant now = moments.now();
        return save(editable(id, who).resolve(at == null ? now : at, now), version);
    }

    public Settling reopen(ComplaintId id, int version, CurrentUser who) {
        return save(editable(id, who).reopen(moments.now()), version);
    }

    private Complaint editable(ComplaintId id, CurrentUser who) {
        Complaint complaint = get(id, who);
        if (!who.may(Permission.EDIT)) {
            throw new NotFound(id);
        }
        return complaint;
    }

    private Settling save(Settling asked, int version) {
        return switch (asked) {
            case Refused refused -> refused;
            case Settled settled -> store(settled.complaint(), version);
        };
    }

    private Settling store(Complaint after, int version) {
        int rows = db.update(COMPLAINT)
                .set(COMPLAINT.RESOLVED_AT, after.resolvedAt())
                .set(COMPLAINT.REOPENED_AT, after.reopenedAt())
                .set(COMPLAINT.VERSION, version + 1)
                .where(COMPLAINT.ID.eq(after.id()))
                .and(COMPLAINT.VERSION.eq(version))
                .execute();
        if (rows == 0) {
            return new Refused(Reason.CHANGED_MEANWHILE);
        }
        changes.record("complaint", after.id().value(), after.party().value());
        return new Settled(after);
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
}
