package rapport.shell.command;

import picocli.CommandLine.Command;

/** Accounts without the web page: whoever may run this on the machine administers the installation. */
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        description = "Adds, lists, resets and disables users.",
        subcommands = {
            UserAddCommand.class,
            UserListCommand.class,
            UserResetCommand.class,
            UserDisableCommand.class,
            UserEnableCommand.class
        })
final class UserCommand {}
