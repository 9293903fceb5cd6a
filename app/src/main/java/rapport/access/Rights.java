package rapport.access;

import static schema.access.tables.User.USER;

import org.jooq.DSLContext;
import org.jooq.UpdateSetMoreStep;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.access.UserChange.Done;
import rapport.access.UserChange.Reason;
import rapport.access.UserChange.Refused;
import rapport.platform.changes.Changes;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.UserId;
import schema.access.tables.records.UserRecord;

/** Who may come in, and as what. A change of either ends the user's sessions. */
@Repository
@Transactional
public class Rights {

    private final DSLContext db;
    private final Users users;
    private final SecondSteps secondSteps;
    private final Changes changes;

    Rights(DSLContext db, Users users, SecondSteps secondSteps, Changes changes) {
        this.db = db;
        this.users = users;
        this.secondSteps = secondSteps;
        this.changes = changes;
    }

    public UserChange changeRole(UserId id, UserRole role, int version, CurrentUser who) {
        User user = users.get(id, who);
        if (role != UserRole.ADMINISTRATOR && isLastAdministrator(user)) {
            return new Refused(Reason.LAST_ADMINISTRATOR);
        }
        return save(user, version, db.update(USER).set(USER.ROLE, role));
    }

    public UserChange disable(UserId id, int version, CurrentUser who) {
        User user = users.get(id, who);
        if (isLastAdministrator(user)) {
            return new Refused(Reason.LAST_ADMINISTRATOR);
        }
        return save(user, version, db.update(USER).set(USER.ENABLED, false));
    }

    public UserChange enable(UserId id, int version, CurrentUser who) {
        return save(users.get(id, who), version, db.update(USER).set(USER.ENABLED, true));
    }

    /** Lets somebody in by their password alone again, who has lost app and recovery codes. */
    public UserChange removeSecondStep(UserId id, int version, CurrentUser who) {
        User user = users.get(id, who);
        UserChange change = save(user, version, db.update(USER).set(USER.TWO_STEPS, false));
        if (change instanceof Done) {
            secondSteps.forget(id);
        }
        return change;
    }

    /** Locks the administrators, so that two of them cannot take the rights of one another at the same time. */
    private boolean isLastAdministrator(User user) {
        return db
                        .select(USER.ID)
                        .from(USER)
                        .where(USER.ROLE.eq(UserRole.ADMINISTRATOR))
                        .and(USER.ENABLED)
                        .and(USER.PASSWORD_HASH.isNotNull())
                        .orderBy(USER.ID)
                        .forUpdate()
                        .fetch(USER.ID)
                        .stream()
                        .allMatch(user.id()::equals)
                && user.isAdministrator();
    }

    private UserChange save(User user, int version, UpdateSetMoreStep<UserRecord> change) {
        int saved = change.set(USER.GENERATION, USER.GENERATION.plus(1))
                .set(USER.VERSION, version + 1)
                .where(USER.ID.eq(user.id()))
                .and(USER.VERSION.eq(version))
                .execute();
        if (saved == 0) {
            return new Refused(Reason.CHANGED_MEANWHILE);
        }
        changes.record("user", user.id().value(), null);
        return new Done(users.find(user.id()).orElseThrow());
    }
}
