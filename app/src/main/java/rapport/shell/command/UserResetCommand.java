package rapport.shell.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rapport.access.Rights;
import rapport.access.User;
import rapport.access.UserChange.Refused;
import rapport.platform.errors.Unusable;
import rapport.platform.user.CurrentUser;

@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        description = "Prints a link with which a user sets a new password.")
final class UserResetCommand implements Callable<Integer> {

    @Mixin
    private Installation installation = new Installation();

    @Parameters(paramLabel = "EMAIL", description = "The address the user signs in with.")
    private String email = "";

    @Option(
            names = "--second-step",
            description =
                    "Also switches the second step of signing in off, for a user who has lost app and recovery codes.")
    private boolean secondStep;

    @Override
    public Integer call() {
        try (Running running = installation.start()) {
            User user = UserArgument.find(email, running);
            if (secondStep
                    && running.get(Rights.class).removeSecondStep(user.id(), user.version(), CurrentUser.SYSTEM)
                            instanceof Refused) {
                throw new Unusable("Somebody changed " + user.name() + " at the same time. Try again.");
            }
            UserArgument.printLink(user, running);
        }
        return ExitCode.DONE;
    }
}
