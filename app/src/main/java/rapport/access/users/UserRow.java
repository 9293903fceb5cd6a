package rapport.access.users;

import rapport.access.User;
import rapport.access.UserRole;
import rapport.platform.text.Text;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.UserId;

/**
 * A user in the list.
 *
 * @param isMe whose page this is: nobody takes rights from themselves by a slip
 */
public record UserRow(
        UserId id,
        String name,
        String email,
        UserRole role,
        boolean canSignIn,
        boolean enabled,
        boolean twoSteps,
        boolean isMe,
        int version) {

    static UserRow of(User user, CurrentUser who) {
        return new UserRow(
                user.id(),
                user.name(),
                user.email().value(),
                user.role(),
                user.canSignIn(),
                user.enabled(),
                user.twoSteps(),
                user.id().equals(who.id()),
                user.version());
    }

    public Text roleText() {
        return Text.of("access.role." + role.key());
    }

    public UserRole otherRole() {
        return role == UserRole.ADMINISTRATOR ? UserRole.MEMBER : UserRole.ADMINISTRATOR;
    }

    public Text stateText() {
        return Text.of(enabled ? canSignIn ? "access.state.active" : "access.state.invited" : "access.state.disabled");
    }

    /** The colour of the state. */
    public String stateCss() {
        return enabled ? canSignIn ? "k-good" : "k-warn" : "";
    }

    public Text mailText() {
        return Text.of(canSignIn ? "access.users.mail_reset" : "access.users.mail_invitation");
    }

    public Text linkText() {
        return Text.of(canSignIn ? "access.users.reset" : "access.users.invite_again");
    }
}
