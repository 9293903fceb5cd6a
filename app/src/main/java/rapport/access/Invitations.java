package rapport.access;

import static schema.access.tables.Invitation.INVITATION;
import static schema.access.tables.User.USER;

import java.time.Duration;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.UserId;

/**
 * Links by which somebody sets a password, when they are new or have lost it. A user has one at most; it works once, for a
 * limited time, and only as long as nothing about the user's rights or password has changed since.
 */
@Repository
@Transactional
public class Invitations {

    /** How long a link works: a week for somebody who is new, a day for somebody whose account is in use. */
    public static final Duration FOR_NEW = Duration.ofDays(7);

    public static final Duration FOR_RESET = Duration.ofDays(1);

    private final DSLContext db;
    private final Users users;
    private final Passwords passwords;
    private final Moments moments;

    Invitations(DSLContext db, Users users, Passwords passwords, Moments moments) {
        this.db = db;
        this.users = users;
        this.passwords = passwords;
        this.moments = moments;
    }

    /** Makes a link's secret; the former one of this user stops working. It is told once and cannot be read again. */
    public String invite(UserId id, CurrentUser who) {
        User user = users.get(id, who);
        String token = Tokens.next();
        var expires = moments.now().plus(user.canSignIn() ? FOR_RESET : FOR_NEW);
        db.insertInto(INVITATION)
                .set(INVITATION.USER_ID, id)
                .set(INVITATION.TOKEN_HASH, Tokens.hash(token))
                .set(INVITATION.GENERATION, user.generation())
                .set(INVITATION.EXPIRES_AT, expires)
                .onConflict(INVITATION.USER_ID)
                .doUpdate()
                .set(INVITATION.TOKEN_HASH, Tokens.hash(token))
                .set(INVITATION.GENERATION, user.generation())
                .set(INVITATION.EXPIRES_AT, expires)
                .execute();
        return token;
    }

    /** Whom a link invites; empty when it is used up, too old, or made for an earlier state of the user. */
    public Optional<User> find(String token) {
        return db.select(USER)
                .from(USER)
                .join(INVITATION)
                .on(INVITATION.USER_ID.eq(USER.ID))
                .where(isOpen(token))
                .and(INVITATION.GENERATION.eq(USER.GENERATION))
                .and(USER.ENABLED)
                .fetchOptional(row -> Users.toUser(row.value1()));
    }

    /** Uses the link up and sets the password; empty when it does not work, also for the slower of two. */
    public Optional<User> accept(String token, String password) {
        Optional<User> user = find(token);
        int used = db.deleteFrom(INVITATION).where(isOpen(token)).execute();
        if (user.isEmpty() || used == 0) {
            return Optional.empty();
        }
        passwords.set(user.get().id(), password);
        return users.find(user.get().id());
    }

    private Condition isOpen(String token) {
        return INVITATION.TOKEN_HASH.eq(Tokens.hash(token)).and(INVITATION.EXPIRES_AT.gt(moments.now()));
    }
}
