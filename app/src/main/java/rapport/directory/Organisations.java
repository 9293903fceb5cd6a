package rapport.directory;

import static schema.directory.tables.Organisation.ORGANISATION;
import static schema.directory.tables.Party.PARTY;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.directory.Saving.AlreadyKnown;
import rapport.directory.Saving.ChangedMeanwhile;
import rapport.directory.Saving.Problem;
import rapport.directory.Saving.Refused;
import rapport.directory.Saving.Saved;
import rapport.platform.errors.NotFound;
import rapport.platform.ids.Ids;
import rapport.platform.kinds.CustomValues;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;

/** All the organisations there are. */
@Repository
@Transactional
public class Organisations {

    private final DSLContext db;
    private final PartyRows rows;
    private final LookAlikes lookAlikes;

    Organisations(DSLContext db, PartyRows rows, LookAlikes lookAlikes) {
        this.db = db;
        this.rows = rows;
        this.lookAlikes = lookAlikes;
    }

    public Optional<Organisation> find(PartyId id, CurrentUser who) {
        if (!who.may(Permission.SEE)) {
            return Optional.empty();
        }
        return rows.find(id)
                .filter(row -> row.get(PARTY.KIND) == PartyKind.ORGANISATION)
                .map(row -> new Organisation(
                        id,
                        row.get(PARTY.NAME),
                        row.get(ORGANISATION.LEGAL_NAME),
                        row.get(ORGANISATION.INDUSTRY),
                        row.get(ORGANISATION.WEBSITE),
                        row.get(ORGANISATION.EMPLOYEES),
                        row.get(PARTY.EMAIL),
                        row.get(PARTY.PHONE),
                        row.get(PARTY.ABOUT),
                        PartyRows.address(row),
                        row.get(PARTY.VERSION)));
    }

    /** What is wrong with an organisation as it would be saved; nothing is written. */
    public List<Problem> check(Organisation organisation) {
        return PartyChecks.of(organisation);
    }

    public Organisation get(PartyId id, CurrentUser who) {
        return find(id, who).orElseThrow(() -> new NotFound(id));
    }

    /**
     * Adds an organisation in a role; its id and version are set here.
     *
     * @param evenIfKnown the user has seen those that look alike and wants another one
     */
    public Saving create(Organisation organisation, @Nullable PartyRole role, boolean evenIfKnown, CurrentUser who) {
        return create(organisation, CustomValues.NONE, role, evenIfKnown, who);
    }

    /** As above, with what its custom fields hold. */
    public Saving create(
            Organisation organisation,
            CustomValues own,
            @Nullable PartyRole role,
            boolean evenIfKnown,
            CurrentUser who) {
        List<Problem> problems = check(organisation);
        if (!who.may(Permission.CREATE)) {
            throw new NotFound("organisation");
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        List<PartyCard> known = evenIfKnown ? List.of() : lookAlikes.of(organisation);
        if (!known.isEmpty()) {
            return new AlreadyKnown(known);
        }
        PartyId id = new PartyId(Ids.next());
        rows.insert(id, PartyKind.ORGANISATION, PartyRows.Common.of(organisation), own);
        db.insertInto(ORGANISATION)
                .set(ORGANISATION.ID, id)
                .set(ORGANISATION.LEGAL_NAME, organisation.legalName())
                .set(ORGANISATION.INDUSTRY, organisation.industry())
                .set(ORGANISATION.WEBSITE, organisation.website())
                .set(ORGANISATION.DOMAIN, domain(organisation))
                .set(ORGANISATION.EMPLOYEES, organisation.employees())
                .execute();
        if (role != null) {
            rows.giveRole(id, role);
        }
        rows.changed(id);
        return new Saved(id);
    }

    public Saving update(Organisation organisation, CurrentUser who) {
        return update(organisation, CustomValues.NONE, who);
    }

    /** As above, with what changes in its custom fields. */
    public Saving update(Organisation organisation, CustomValues own, CurrentUser who) {
        get(organisation.id(), who);
        List<Problem> problems = check(organisation);
        if (!who.may(Permission.EDIT)) {
            throw new NotFound(organisation.id());
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        if (!rows.update(organisation.id(), PartyRows.Common.of(organisation), own, organisation.version())) {
            return new ChangedMeanwhile();
        }
        db.update(ORGANISATION)
                .set(ORGANISATION.LEGAL_NAME, organisation.legalName())
                .set(ORGANISATION.INDUSTRY, organisation.industry())
                .set(ORGANISATION.WEBSITE, organisation.website())
                .set(ORGANISATION.DOMAIN, domain(organisation))
                .set(ORGANISATION.EMPLOYEES, organisation.employees())
                .where(ORGANISATION.ID.eq(organisation.id()))
                .execute();
        rows.changed(organisation.id());
        return new Saved(organisation.id());
    }

    private static @Nullable String domain(Organisation organisation) {
        return organisation.website() == null
                ? null
                : Website.domainOf(organisation.website()).orElse(null);
    }
}
