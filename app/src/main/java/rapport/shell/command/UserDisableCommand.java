package rapport.shell.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import rapport.access.Rights;
import rapport.access.User;
import rapport.access.UserChange.Refused;
import rapport.platform.errors.Unusable;
import rapport.platform.user.CurrentUser;

@Command(
        name = "disable",
        mixinStandardHelpOptions = true,
        description = "Keeps a user from signing in and ends their sessions.")
final class UserDisableCommand implements Callable<Integer> {

    @Mixin
    private Installation installation = new Installation();

    @Parameters(paramLabel = "EMAIL", description = "The address the user signs in with.")
    private String email = "";

    @Override
    public Integer call() {
        try (Running running = installation.start()) {
            User user = UserArgument.find(email, running);
            if (running.get(Rights.class).disable(user.id(), user.version(), CurrentUser.SYSTEM)
                    instanceof Refused refused) {
                throw new Unusable(
                        switch (refused.reason()) {
                            case LAST_ADMINISTRATOR ->
                                user.name() + " is the last administrator who can sign in. Add another one first.";
                            default -> "Somebody changed " + user.name() + " at the same time. Try again.";
                        });
            }
            System.out.println(user.name() + " is disabled.");
        }
        return ExitCode.DONE;
    }
}
