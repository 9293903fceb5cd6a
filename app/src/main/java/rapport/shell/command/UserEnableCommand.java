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

@Command(name = "enable", mixinStandardHelpOptions = true, description = "Lets a user sign in again.")
final class UserEnableCommand implements Callable<Integer> {

    @Mixin
    private Installation installation = new Installation();

    @Parameters(paramLabel = "EMAIL", description = "The address the user signs in with.")
    private String email = "";

    @Override
    public Integer call() {
        try (Running running = installation.start()) {
            User user = UserArgument.find(email, running);
            if (running.get(Rights.class).enable(user.id(), user.version(), CurrentUser.SYSTEM) instanceof Refused) {
                throw new Unusable("Somebody changed " + user.name() + " at the same time. Try again.");
            }
            System.out.println(user.name() + " is enabled.");
        }
        return ExitCode.DONE;
    }
}
