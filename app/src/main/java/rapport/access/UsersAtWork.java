package rapport.access;

import java.util.Optional;
import org.springframework.stereotype.Component;
import rapport.platform.settings.Settings;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.KnownUsers;
import rapport.platform.user.UserId;

/** Whoever may come in now, for what runs on their behalf while they are away. */
@Component
class UsersAtWork implements KnownUsers {

    private final Users users;
    private final Settings settings;

    UsersAtWork(Users users, Settings settings) {
        this.users = users;
        this.settings = settings;
    }

    @Override
    public Optional<CurrentUser> find(UserId id) {
        return users.find(id)
                .filter(user -> user.enabled() && user.canSignIn())
                .map(user -> SignedInUser.of(user, settings));
    }
}
