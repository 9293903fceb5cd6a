package rapport.access;

import static schema.access.tables.Invitation.INVITATION;
import static schema.access.tables.User.USER;

import java.time.Duration;
import java.time.Instant;
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

    /** Shorter when nobody but a mail box stands between the link and whoever asked for it. */
    private static final Duration FOR_FORGOTTEN = Duration.ofHours(1);

    /** Somebody who asks again before gets no second mail: others cannot fill a mail box. */
    private static final Duration BETWEEN_MAILS = Duration.ofMinutes(2);

    private final DSLContext db;
    private final Users users;
    private final Passwords passwords;
    private final LinkMails mails;
    private final Moments moments;

    Invitations(DSLContext db, Users users, Passwords passwords, LinkMails mails, Moments moments) {
        this.db = db;
        this.users = users;
        this.passwords = passwords;
        this.mails = mails;
        this.moments = moments;
    }

    /** Makes a link's secret; the former one of this user stops working. It is told once and cannot be read again. */
    public String invite(UserId id, CurrentUser who) {
        User user = users.get(id, who);
        return make(user, valid(user));
    }

    /** Makes a link and mails it to the user; the former one stops working. */
    public void mail(UserId id, CurrentUser who) {
        User user = users.get(id, who);
        mails.send(user, make(user, valid(user)), valid(user));
    }

    /** Mails a link to whoever has this address and a password; does nothing when nobody does, or they have just got one. */
    void mailReset(EmailAddress email) {
        users.find(email)
                .filter(user -> user.enabled() && user.canSignIn() && !hasJustBeenMailed(user))
                .ifPresent(user -> mails.send(user, make(user, FOR_FORGOTTEN), FOR_FORGOTTEN));
    }

    private boolean hasJustBeenMailed(User user) {
        Instant forgotten = moments.now().plus(FOR_FORGOTTEN);
        return db.fetchExists(
                INVITATION,
                INVITATION.USER_ID.eq(user.id()),
                INVITATION.EXPIRES_AT.gt(forgotten.minus(BETWEEN_MAILS)),
                INVITATION.EXPIRES_AT.le(forgotten));
    }

    private static Duration valid(User user) {
        return user.canSignIn() ? FOR_RESET : FOR_NEW;
    }

    private String make(User user, Duration valid) {
        String token = Tokens.next();
        Instant expires = moments.now().plus(valid);
        db.insertInto(INVITATION)
                .set(INVITATION.USER_ID, user.id())
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
