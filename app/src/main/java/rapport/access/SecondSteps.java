package rapport.access;

import static schema.access.tables.SecondStep.SECOND_STEP;
import static schema.access.tables.User.USER;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.platform.changes.Changes;
import rapport.platform.home.Seal;
import rapport.platform.time.Moments;
import rapport.platform.user.UserId;
import schema.access.tables.records.SecondStepRecord;

/**
 * The second step of signing in: a code from an app on the user's phone, or a recovery code. Switching it on or off ends the user's
 * sessions.
 */
@Repository
@Transactional
public class SecondSteps {

    private static final Logger LOG = LoggerFactory.getLogger(SecondSteps.class);

    private final DSLContext db;
    private final RecoveryCodes recovery;
    private final Seal seal;
    private final Changes changes;
    private final Moments moments;

    SecondSteps(DSLContext db, RecoveryCodes recovery, Seal seal, Changes changes, Moments moments) {
        this.db = db;
        this.recovery = recovery;
        this.seal = seal;
        this.changes = changes;
        this.moments = moments;
    }

    /** Makes a secret for a user who has no second step yet, in the letters that apps take. Nothing asks for it before it is confirmed. */
    public Optional<String> begin(User user) {
        if (user.twoSteps()) {
            return Optional.empty();
        }
        byte[] secret = Totp.newSecret();
        byte[] sealed = seal.close(secret, purpose(user.id()));
        db.insertInto(SECOND_STEP)
                .set(SECOND_STEP.USER_ID, user.id())
                .set(SECOND_STEP.SECRET, sealed)
                .onConflict(SECOND_STEP.USER_ID)
                .doUpdate()
                .set(SECOND_STEP.SECRET, sealed)
                .set(SECOND_STEP.USED_STEP, 0L)
                .execute();
        return Optional.of(Base32.of(secret));
    }

    /** The secret that waits to be confirmed; empty when none does. */
    public Optional<String> begun(User user) {
        return user.twoSteps() ? Optional.empty() : secret(user.id()).map(Base32::of);
    }

    /**
     * Switches it on with a first code, which shows that the app has the secret. The recovery codes are told now and never again; empty
     * when the code is wrong, or there is nothing to confirm.
     */
    public Optional<List<String>> confirm(User user, String code) {
        if (user.twoSteps() || !useCode(user.id(), code) || !set(user.id(), true)) {
            return Optional.empty();
        }
        return Optional.of(recovery.renew(user.id()));
    }

    /** Uses a code of either kind up; empty when it is neither. */
    Optional<String> use(UserId user, String typed) {
        if (useCode(user, typed)) {
            return Optional.of(SignIn.CODE);
        }
        return recovery.use(user, typed) ? Optional.of(SignIn.RECOVERY_CODE) : Optional.empty();
    }

    /** Each code once, and none older than one that was used: who looks over a shoulder comes too late. */
    private boolean useCode(UserId user, String typed) {
        Optional<byte[]> secret = secret(user);
        if (secret.isEmpty()) {
            return false;
        }
        OptionalLong step = Totp.matching(typed.replaceAll("\\s", ""), secret.get(), moments.now());
        return step.isPresent()
                && db.update(SECOND_STEP)
                                .set(SECOND_STEP.USED_STEP, step.getAsLong())
                                .where(SECOND_STEP.USER_ID.eq(user))
                                .and(SECOND_STEP.USED_STEP.lt(step.getAsLong()))
                                .execute()
                        == 1;
    }

    public List<String> newRecoveryCodes(User user) {
        return user.twoSteps() ? recovery.renew(user.id()) : List.of();
    }

    public int recoveryCodesLeft(User user) {
        return user.twoSteps() ? recovery.left(user.id()) : 0;
    }

    /** Switches it off. */
    public void remove(User user) {
        set(user.id(), false);
        forget(user.id());
    }

    void forget(UserId user) {
        db.deleteFrom(SECOND_STEP).where(SECOND_STEP.USER_ID.eq(user)).execute();
        recovery.forget(user);
    }

    private boolean set(UserId user, boolean on) {
        int changed = db.update(USER)
                .set(USER.TWO_STEPS, on)
                .set(USER.GENERATION, USER.GENERATION.plus(1))
                .set(USER.VERSION, USER.VERSION.plus(1))
                .where(USER.ID.eq(user))
                .and(USER.TWO_STEPS.ne(on))
                .execute();
        if (changed == 1) {
            changes.record("user", user.value(), null);
        }
        return changed == 1;
    }

    private Optional<byte[]> secret(UserId user) {
        Optional<SecondStepRecord> found =
                db.selectFrom(SECOND_STEP).where(SECOND_STEP.USER_ID.eq(user)).fetchOptional();
        Optional<byte[]> secret = found.flatMap(row -> seal.open(row.getSecret(), purpose(user)));
        if (found.isPresent() && secret.isEmpty()) {
            LOG.error("The secret of user {} was sealed with another key than secret.key in the home folder", user);
        }
        return secret;
    }

    private static String purpose(UserId user) {
        return "second step of " + user;
    }
}
