package rapport.shell.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        description = "Prints a link with which a user sets a new password.")
final class UserResetCommand implements Callable<Integer> {

    @Mixin
    private Installation installation = new Installation();

    @Parameters(paramLabel = "EMAIL", description = "The address the user signs in with.")
    private String email = "";

    @Override
    public Integer call() {
        try (Running running = installation.start()) {
            UserArgument.printLink(UserArgument.find(email, running), running);
        }
        return ExitCode.DONE;
    }
}
