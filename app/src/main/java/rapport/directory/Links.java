package rapport.directory;

import static schema.directory.tables.Link.LINK;
import static schema.directory.tables.LinkCard.LINK_CARD;
import static schema.directory.tables.Party.PARTY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.directory.Saving.ChangedMeanwhile;
import rapport.directory.Saving.Problem;
import rapport.directory.Saving.Reason;
import rapport.directory.Saving.Refused;
import rapport.directory.Saving.Saved;
import rapport.platform.changes.Changes;
import rapport.platform.errors.NotFound;
import rapport.platform.ids.Ids;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.web.WithinRequest;
import schema.directory.tables.records.LinkCardRecord;

/** How the parties hang together. A link is visible and changeable to those who may see and change both ends. */
@Repository
@Transactional
public class Links {

    private final DSLContext db;
    private final Changes changes;

    Links(DSLContext db, Changes changes) {
        this.db = db;
        this.changes = changes;
    }

    /** All links of a party, current ones first. */
    public List<Link> of(PartyId party, CurrentUser who) {
        if (!who.may(Permission.SEE)) {
            return List.of();
        }
        return WithinRequest.whileReading(
                "links of " + party.value(),
                () -> db.selectFrom(LINK_CARD)
                        .where(LINK_CARD.FROM_ID.eq(party).or(LINK_CARD.TO_ID.eq(party)))
                        .orderBy(
                                LINK_CARD.UNTIL.desc().nullsFirst(),
                                LINK_CARD.SINCE.desc().nullsLast(),
                                LINK_CARD.ID)
                        .fetch(Links::toLink));
    }

    public Optional<Link> find(LinkId id, CurrentUser who) {
        if (!who.may(Permission.SEE)) {
            return Optional.empty();
        }
        return db.selectFrom(LINK_CARD).where(LINK_CARD.ID.eq(id)).fetchOptional(Links::toLink);
    }

    /** The organisation that a person stands for on a day: where they work, the newest first. */
    public Optional<PartyId> standsFor(PartyId person, LocalDate day) {
        return db.select(LINK.TO_ID)
                .from(LINK)
                .where(LINK.FROM_ID.eq(person))
                .and(LINK.KIND.eq(LinkKind.WORKS_AT))
                .and(LINK.SINCE.isNull().or(LINK.SINCE.le(day)))
                .and(LINK.UNTIL.isNull().or(LINK.UNTIL.ge(day)))
                .orderBy(LINK.SINCE.desc().nullsLast(), LINK.ID)
                .limit(1)
                .fetchOptional(LINK.TO_ID);
    }

    public Saving add(NewLink link, CurrentUser who) {
        mayEdit(link.from(), who);
        mayEdit(link.to(), who);
        Optional<Problem> problem = problem(link.from(), link.to(), link.since(), link.until());
        if (problem.isPresent()) {
            return new Refused(List.of(problem.get()));
        }
        LinkId id = new LinkId(Ids.next());
        int rows = db.insertInto(LINK)
                .set(LINK.ID, id)
                .set(LINK.FROM_ID, link.from())
                .set(LINK.TO_ID, link.to())
                .set(LINK.KIND, link.kind())
                .set(LINK.ROLE, link.role())
                .set(LINK.SINCE, link.since())
                .set(LINK.UNTIL, link.until())
                .onConflictDoNothing()
                .execute();
        if (rows == 0) {
            return new Refused(List.of(new Problem("other", Reason.ALREADY_THERE)));
        }
        changed(id, link.from(), link.to());
        return new Saved(link.from());
    }

    /** Changes role and dates of a link; an end date keeps it as history. */
    public Saving update(
            LinkId id,
            @Nullable String role,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            int version,
            CurrentUser who) {
        Link link = find(id, who).orElseThrow(() -> new NotFound(id));
        mayEdit(link.from().id(), who);
        mayEdit(link.to().id(), who);
        Optional<Problem> problem = problem(link.from().id(), link.to().id(), since, until);
        if (problem.isPresent()) {
            return new Refused(List.of(problem.get()));
        }
        int rows = db.update(LINK)
                .set(LINK.ROLE, role)
                .set(LINK.SINCE, since)
                .set(LINK.UNTIL, until)
                .set(LINK.VERSION, version + 1)
                .where(LINK.ID.eq(id))
                .and(LINK.VERSION.eq(version))
                .execute();
        if (rows == 0) {
            return new ChangedMeanwhile();
        }
        changed(id, link.from().id(), link.to().id());
        return new Saved(link.from().id());
    }

    private static Optional<Problem> problem(
            PartyId from, PartyId to, @Nullable LocalDate since, @Nullable LocalDate until) {
        if (from.equals(to)) {
            return Optional.of(new Problem("other", Reason.SAME_PARTY));
        }
        boolean backwards = since != null && until != null && until.isBefore(since);
        return backwards ? Optional.of(new Problem("until", Reason.ENDS_BEFORE_IT_STARTS)) : Optional.empty();
    }

    private void mayEdit(PartyId party, CurrentUser who) {
        boolean there = db.fetchExists(PARTY, PARTY.ID.eq(party));
        if (!there || !who.may(Permission.EDIT)) {
            throw new NotFound(party);
        }
    }

    private void changed(LinkId id, PartyId from, PartyId to) {
        changes.record("link", id.value(), from.value());
        changes.record("link", id.value(), to.value());
    }

    private static Link toLink(LinkCardRecord row) {
        return new Link(
                row.getId(),
                row.getKind(),
                row.getRole(),
                row.getSince(),
                row.getUntil(),
                row.getVersion(),
                new Link.End(row.getFromId(), row.getFromName(), row.getFromKind()),
                new Link.End(row.getToId(), row.getToName(), row.getToKind()));
    }
}
