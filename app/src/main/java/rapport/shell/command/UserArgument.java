package rapport.shell.command;

import rapport.access.EmailAddress;
import rapport.access.Invitations;
import rapport.access.PublicAddress;
import rapport.access.User;
import rapport.access.Users;
import rapport.platform.errors.Unusable;
import rapport.platform.user.CurrentUser;

/** The user whom a command is about, named by e-mail address. */
final class UserArgument {

    private UserArgument() {}

    static EmailAddress address(String typed) {
        return EmailAddress.parse(typed).orElseThrow(() -> new Unusable(typed + " is no e-mail address."));
    }

    static User find(String typed, Running running) {
        EmailAddress address = address(typed);
        return running.get(Users.class)
                .find(address)
                .orElseThrow(() -> new Unusable("There is no user with the address " + address + "."));
    }

    static void printLink(User user, Running running) {
        String token = running.get(Invitations.class).invite(user.id(), CurrentUser.SYSTEM);
        System.out.println("Give " + user.name() + " this link to choose a password. It works once:");
        System.out.println(running.get(PublicAddress.class).withoutRequest() + "/invitation/" + token);
    }
}
