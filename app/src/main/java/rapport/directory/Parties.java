package rapport.directory;

import static schema.directory.tables.PartyCard.PARTY_CARD;
import static schema.directory.tables.PartyRole.PARTY_ROLE;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.platform.errors.NotFound;
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

    Parties(DSLContext db, PartyRows rows) {
        this.db = db;
        this.rows = rows;
    }

    public Optional<PartyCard> find(PartyId id, CurrentUser who) {
        if (!who.may(Permission.SEE)) {
            return Optional.empty();
        }
        return db.selectFrom(PARTY_CARD).where(PARTY_CARD.ID.eq(id)).fetchOptional(Parties::toCard);
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
