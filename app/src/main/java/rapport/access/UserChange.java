package rapport.access;

/** What came of asking to change a user. */
public sealed interface UserChange {

    record Done(User user) implements UserChange {}

    record Refused(Reason reason) implements UserChange {}

    enum Reason {
        /** Another user has this address. */
        EMAIL_TAKEN,
        /** Somebody must be left who can reach the settings. */
        LAST_ADMINISTRATOR,
        /** The row is newer than what the asker saw. */
        CHANGED_MEANWHILE,
        /** There is an administrator already. */
        ALREADY_SET_UP
    }
}
