package rapport.directory;

import static schema.directory.tables.Organisation.ORGANISATION;
import static schema.directory.tables.Party.PARTY;
import static schema.directory.tables.PartyCard.PARTY_CARD;
import static schema.directory.tables.PartyRole.PARTY_ROLE;
import static schema.directory.tables.Person.PERSON;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.platform.errors.NotFound;
import rapport.platform.text.Text;
import rapport.platform.undo.Deletion;
import rapport.platform.undo.Journal;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import schema.directory.tables.records.PartyCardRecord;

/** People and organisations alike, and the roles they have with us. */
@Repository
@Transactional
public class Parties {

    private static final int OFFERED = 20;

    private final DSLContext db;
    private final PartyRows rows;
    private final Journal journal;
    private final List<Belongings> belongings;

    // Modules that keep something about parties find parties here first.
    Parties(DSLContext db, PartyRows rows, Journal journal, @Lazy List<Belongings> belongings) {
        this.db = db;
        this.rows = rows;
        this.journal = journal;
        this.belongings = belongings;
    }

    public Optional<PartyCard> find(PartyId id, CurrentUser who) {
        if (!who.may(Permission.SEE)) {
            return Optional.empty();
        }
        return rows.find(id)
                .map(row -> new PartyCard(
                        id,
                        row.get(PARTY.KIND),
                        row.get(PARTY.NAME),
                        row.get(PARTY.TOWN),
                        row.get(PARTY.COUNTRY),
                        row.get(PARTY.EMAIL),
                        row.get(PARTY.PHONE),
                        row.get(ORGANISATION.INDUSTRY),
                        row.get(PERSON.JOB_TITLE)));
    }

    public PartyCard get(PartyId id, CurrentUser who) {
        return find(id, who).orElseThrow(() -> new NotFound(id));
    }

    /** Parties of a kind whose name starts like this, by name, at most 20. */
    public List<PartyCard> startingWith(String text, PartyKind kind, CurrentUser who) {
        if (text.isBlank() || !who.may(Permission.SEE)) {
            return List.of();
        }
        return db.selectFrom(PARTY_CARD)
                .where(PARTY_CARD.KIND.eq(kind))
                .and(PARTY_CARD.SORT_NAME.startsWith(PartyRows.sortName(text)))
                .orderBy(PARTY_CARD.SORT_NAME, PARTY_CARD.ID)
                .limit(OFFERED)
                .fetch(Parties::toCard);
    }

    /** Parties of exactly this name, whatever its case; two are enough to know that the name says too little. */
    public List<PartyCard> named(String name, CurrentUser who) {
        if (!who.may(Permission.SEE)) {
            return List.of();
        }
        return db.selectFrom(PARTY_CARD)
                .where(PARTY_CARD.SORT_NAME.eq(PartyRows.sortName(name)))
                .limit(2)
                .fetch(Parties::toCard);
    }

    public List<PartyRole> roles(PartyId id, CurrentUser who) {
        get(id, who);
        return db.select(PARTY_ROLE.ROLE)
                .from(PARTY_ROLE)
                .where(PARTY_ROLE.PARTY_ID.eq(id))
                .orderBy(PARTY_ROLE.ROLE)
                .fetch(PARTY_ROLE.ROLE);
    }

    /** Gives a party one more role; nothing happens when it has it already. */
    public void giveRole(PartyId id, PartyRole role, CurrentUser who) {
        get(id, who);
        if (!who.may(Permission.EDIT)) {
            throw new NotFound(id);
        }
        rows.giveRole(id, role);
        rows.changed(id);
    }

    /** Deletes a party and all that belongs to it, in every module. */
    public Deletion delete(PartyId id, int version, CurrentUser who) {
        PartyCard party = get(id, who);
        NotFound.unless(who.may(Permission.DELETE), id);
        return Deletion.of(
                journal.keep(Text.of("party.deleted", party.name()), who, () -> isStill(id, version) ? remove(id) : 0));
    }

    Optional<Integer> version(PartyId id) {
        return db.select(PARTY.VERSION).from(PARTY).where(PARTY.ID.eq(id)).fetchOptional(PARTY.VERSION);
    }

    private boolean isStill(PartyId id, int version) {
        return db.select(PARTY.ID)
                .from(PARTY)
                .where(PARTY.ID.eq(id))
                .and(PARTY.VERSION.eq(version))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    private int remove(PartyId id) {
        belongings.forEach(module -> module.forget(id));
        int deleted = db.deleteFrom(PARTY).where(PARTY.ID.eq(id)).execute();
        rows.changed(id);
        return deleted;
    }

    static PartyCard toCard(PartyCardRecord row) {
        return new PartyCard(
                row.getId(),
                row.getKind(),
                row.getName(),
                row.getTown(),
                row.getCountry(),
                row.getEmail(),
                row.getPhone(),
                row.getIndustry(),
                row.getJobTitle());
    }
}
