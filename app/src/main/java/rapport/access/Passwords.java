package rapport.access;

import static schema.access.tables.User.USER;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import rapport.platform.changes.Changes;
import rapport.platform.user.UserId;

/** The users' passwords, of which only hashes are kept. Setting one ends the user's sessions and open links. */
@Repository
@Transactional
public class Passwords {

    private final DSLContext db;
    private final Changes changes;
    private final PasswordHashes hashes;

    Passwords(DSLContext db, Changes changes, PasswordHashes hashes) {
        this.db = db;
        this.changes = changes;
        this.hashes = hashes;
    }

    /**
     * Whether this is the user's password; takes the same time when the user has none. Opens no transaction, which would hold a
     * connection while it computes.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isRight(UserId id, String password) {
        return hashes.match(
                password,
                db.select(USER.PASSWORD_HASH).from(USER).where(USER.ID.eq(id)).fetchOne(USER.PASSWORD_HASH));
    }

    /** Takes as long as {@link #isRight}, for an address that nobody has. */
    @Transactional(propagation = Propagation.SUPPORTS)
    void pretend(String password) {
        hashes.match(password, null);
    }

    public void set(UserId id, String password) {
        db.update(USER)
                .set(USER.PASSWORD_HASH, hashes.of(password))
                .set(USER.GENERATION, USER.GENERATION.plus(1))
                .set(USER.VERSION, USER.VERSION.plus(1))
                .where(USER.ID.eq(id))
                .execute();
        changes.record("user", id.value(), null);
    }
}
