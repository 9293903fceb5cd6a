package rapport.access;

import static schema.access.tables.FirstRun.FIRST_RUN;
import static schema.access.tables.User.USER;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import rapport.access.UserChange.Done;
import rapport.access.UserChange.Reason;
import rapport.access.UserChange.Refused;
import rapport.platform.changes.Changes;
import rapport.platform.errors.NotFound;
import rapport.platform.ids.Ids;
import rapport.platform.text.Language;
import rapport.platform.text.Shape;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.user.UserId;
import schema.access.tables.records.UserRecord;

/** Everybody who may work with Rapport, or could once. Users are disabled, never deleted: their names stand on what they did. */
@Repository
@Transactional
public class Users {

    private final DSLContext db;
    private final Changes changes;
    private final PasswordHashes hashes;

    Users(DSLContext db, Changes changes, PasswordHashes hashes) {
        this.db = db;
        this.changes = changes;
        this.hashes = hashes;
    }

    /** Asked for with every request: one statement, and no transaction around it. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<User> find(UserId id) {
        return db.selectFrom(USER).where(USER.ID.eq(id)).fetchOptional(Users::toUser);
    }

    public Optional<User> find(EmailAddress email) {
        return db.selectFrom(USER).where(USER.EMAIL.eq(email.value())).fetchOptional(Users::toUser);
    }

    /** A user whom an administrator wants to see or change. */
    public User get(UserId id, CurrentUser who) {
        NotFound.unless(who.may(Permission.ADMINISTER), id);
        return find(id).orElseThrow(() -> new NotFound(id));
    }

    /** All of them by name, those who may not come in at the end. */
    public List<User> all(CurrentUser who) {
        NotFound.unless(who.may(Permission.ADMINISTER), "users");
        return db.selectFrom(USER)
                .orderBy(USER.ENABLED.desc(), USER.NAME, USER.EMAIL)
                .fetch(Users::toUser);
    }

    /** Whether this installation has had no administrator yet, so that the first one who comes may become it. */
    public boolean isNew() {
        return !db.fetchExists(FIRST_RUN);
    }

    /** Adds a user, who can come in after having set a password by an invitation. */
    public UserChange add(String name, EmailAddress email, UserRole role, CurrentUser who) {
        NotFound.unless(who.may(Permission.ADMINISTER), email);
        UserId id = new UserId(Ids.next());
        int added = db.insertInto(USER)
                .set(USER.ID, id)
                .set(USER.NAME, name)
                .set(USER.EMAIL, email.value())
                .set(USER.ROLE, role)
                .onConflictDoNothing()
                .execute();
        if (added == 0) {
            return new Refused(Reason.EMAIL_TAKEN);
        }
        if (role == UserRole.ADMINISTRATOR) {
            noteFirstRun(id);
        }
        return changed(id);
    }

    /** Makes the first administrator; refused to whoever comes second. */
    public UserChange firstAdministrator(String name, EmailAddress email, String password) {
        UserId id = find(email).map(User::id).orElseGet(() -> new UserId(Ids.next()));
        if (!noteFirstRun(id)) {
            return new Refused(Reason.ALREADY_SET_UP);
        }
        String hash = hashes.of(password);
        db.insertInto(USER)
                .set(USER.ID, id)
                .set(USER.NAME, name)
                .set(USER.EMAIL, email.value())
                .set(USER.ROLE, UserRole.ADMINISTRATOR)
                .set(USER.PASSWORD_HASH, hash)
                // An import may have brought this person as an owner of records.
                .onConflict(USER.ID)
                .doUpdate()
                .set(USER.NAME, name)
                .set(USER.ROLE, UserRole.ADMINISTRATOR)
                .set(USER.PASSWORD_HASH, hash)
                .set(USER.GENERATION, USER.GENERATION.plus(1))
                .set(USER.VERSION, USER.VERSION.plus(1))
                .execute();
        return changed(id);
    }

    private boolean noteFirstRun(UserId administrator) {
        return db.insertInto(FIRST_RUN)
                        .set(FIRST_RUN.ADMINISTRATOR_ID, administrator)
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    /** Saves what a user says about themselves. */
    public UserChange saveProfile(
            UserId id,
            String name,
            @Nullable ZoneId zone,
            boolean singleKeys,
            @Nullable QuietHours quiet,
            int version) {
        int saved = db.update(USER)
                .set(USER.NAME, name)
                .set(USER.ZONE, zone == null ? null : zone.getId())
                .set(USER.SINGLE_KEYS, singleKeys)
                .set(USER.QUIET_FROM, quiet == null ? null : quiet.from())
                .set(USER.QUIET_UNTIL, quiet == null ? null : quiet.until())
                .set(USER.VERSION, version + 1)
                .where(USER.ID.eq(id))
                .and(USER.VERSION.eq(version))
                .execute();
        return saved == 0 ? new Refused(Reason.CHANGED_MEANWHILE) : changed(id);
    }

    /** Light, dark or as the machine; a matter of the moment, so the last one counts and no version is asked for. */
    public void setTheme(UserId id, Theme theme) {
        db.update(USER).set(USER.THEME, theme.key()).where(USER.ID.eq(id)).execute();
    }

    /** Language and shapes; as with the theme, the last choice counts. */
    public void setReading(UserId id, @Nullable Language language, @Nullable Shape shape) {
        db.update(USER)
                .set(USER.LANGUAGE, language == null ? null : language.key())
                .set(USER.SHAPE, shape == null ? null : shape.key())
                .where(USER.ID.eq(id))
                .execute();
    }

    private UserChange changed(UserId id) {
        changes.record("user", id.value(), null);
        return new Done(find(id).orElseThrow());
    }

    static User toUser(UserRecord row) {
        return new User(
                row.getId(),
                row.getName(),
                new EmailAddress(row.getEmail()),
                row.getRole(),
                row.getPasswordHash() != null,
                row.getEnabled(),
                Theme.of(row.getTheme()),
                row.getZone() == null ? null : ZoneId.of(row.getZone()),
                row.getSingleKeys(),
                row.getQuietFrom() == null ? null : new QuietHours(row.getQuietFrom(), row.getQuietUntil()),
                row.getLanguage() == null
                        ? null
                        : Language.find(row.getLanguage()).orElseThrow(),
                row.getShape() == null ? null : Shape.find(row.getShape()).orElseThrow(),
                row.getTwoSteps(),
                row.getGeneration(),
                row.getVersion());
    }
}
