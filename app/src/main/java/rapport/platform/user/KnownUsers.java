package rapport.platform.user;

import java.util.Optional;

/** Finds users who are not here now, on whose behalf something runs. */
public interface KnownUsers {

    /** The user with the rights they have now; empty when they may not come in any more. */
    Optional<CurrentUser> find(UserId id);
}
