package rapport.directory;

import static schema.directory.tables.Party.PARTY;
import static schema.directory.tables.Person.PERSON;

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
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;

/** All the people there are. */
@Repository
@Transactional
public class People {

    private final DSLContext db;
    private final PartyRows rows;
    private final LookAlikes lookAlikes;
    private final Links links;
    private final Moments moments;

    People(DSLContext db, PartyRows rows, LookAlikes lookAlikes, Links links, Moments moments) {
        this.db = db;
        this.rows = rows;
        this.lookAlikes = lookAlikes;
        this.links = links;
        this.moments = moments;
    }

    public Optional<Person> find(PartyId id, CurrentUser who) {
        if (!who.may(Permission.SEE)) {
            return Optional.empty();
        }
        return rows.find(id)
                .filter(row -> row.get(PARTY.KIND) == PartyKind.PERSON)
                .map(row -> new Person(
                        id,
                        row.get(PERSON.SALUTATION),
                        row.get(PERSON.GIVEN_NAME),
                        row.get(PERSON.FAMILY_NAME),
                        row.get(PERSON.JOB_TITLE),
                        row.get(PERSON.BORN_ON),
                        row.get(PARTY.EMAIL),
                        row.get(PARTY.PHONE),
                        row.get(PARTY.ABOUT),
                        PartyRows.address(row),
                        row.get(PARTY.VERSION)));
    }

    /** What is wrong with a person as they would be saved; nothing is written. */
    public List<Problem> check(Person person) {
        return PartyChecks.of(person, moments.today());
    }

    public Person get(PartyId id, CurrentUser who) {
        return find(id, who).orElseThrow(() -> new NotFound(id));
    }

    /**
     * Adds a person, who may stand for an organisation or have a role of their own.
     *
     * @param worksAt the organisation they work at from today on
     * @param evenIfKnown the user has seen those that look alike and wants another one
     */
    public Saving create(
            Person person, @Nullable PartyId worksAt, @Nullable PartyRole role, boolean evenIfKnown, CurrentUser who) {
        return create(person, CustomValues.NONE, worksAt, role, evenIfKnown, who);
    }

    /** As above, with what their custom fields hold. */
    public Saving create(
            Person person,
            CustomValues own,
            @Nullable PartyId worksAt,
            @Nullable PartyRole role,
            boolean evenIfKnown,
            CurrentUser who) {
        if (!who.may(Permission.CREATE)) {
            throw new NotFound("person");
        }
        List<Problem> problems = check(person);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        List<PartyCard> known = evenIfKnown ? List.of() : lookAlikes.of(person);
        if (!known.isEmpty()) {
            return new AlreadyKnown(known);
        }
        PartyId id = new PartyId(Ids.next());
        rows.insert(id, PartyKind.PERSON, PartyRows.Common.of(person), own);
        db.insertInto(PERSON)
                .set(PERSON.ID, id)
                .set(PERSON.SALUTATION, person.salutation())
                .set(PERSON.GIVEN_NAME, person.givenName())
                .set(PERSON.FAMILY_NAME, person.familyName())
                .set(PERSON.JOB_TITLE, person.jobTitle())
                .set(PERSON.BORN_ON, person.bornOn())
                .execute();
        if (worksAt != null) {
            links.add(new NewLink(id, worksAt, LinkKind.WORKS_AT, person.jobTitle(), null, null), who);
        }
        if (role != null) {
            rows.giveRole(id, role);
        }
        rows.changed(id);
        return new Saved(id);
    }

    public Saving update(Person person, CurrentUser who) {
        return update(person, CustomValues.NONE, who);
    }

    /** As above, with what changes in their custom fields. */
    public Saving update(Person person, CustomValues own, CurrentUser who) {
        get(person.id(), who);
        if (!who.may(Permission.EDIT)) {
            throw new NotFound(person.id());
        }
        List<Problem> problems = check(person);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        if (!rows.update(person.id(), PartyRows.Common.of(person), own, person.version())) {
            return new ChangedMeanwhile();
        }
        db.update(PERSON)
                .set(PERSON.SALUTATION, person.salutation())
                .set(PERSON.GIVEN_NAME, person.givenName())
                .set(PERSON.FAMILY_NAME, person.familyName())
                .set(PERSON.JOB_TITLE, person.jobTitle())
                .set(PERSON.BORN_ON, person.bornOn())
                .where(PERSON.ID.eq(person.id()))
                .execute();
        rows.changed(person.id());
        return new Saved(person.id());
    }
}
