package rapport.directory;

import static schema.directory.tables.PartyRole.PARTY_ROLE;

import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Select;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The roles of many parties at once. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class PartyRoles {

    private final DSLContext db;

    PartyRoles(DSLContext db) {
        this.db = db;
    }

    /** Gives roles that parties have not yet. */
    public void give(Select<Record2<PartyId, PartyRole>> roles) {
        db.insertInto(PARTY_ROLE, PARTY_ROLE.PARTY_ID, PARTY_ROLE.ROLE)
                .select(roles)
                .onConflictDoNothing()
                .execute();
    }
}
