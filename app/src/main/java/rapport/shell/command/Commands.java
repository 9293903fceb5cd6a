package rapport.shell.command;

import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;
import rapport.platform.errors.Unusable;

/** The command line: finds the command and runs it; {@code serve} when none is named. */
@Command(
        name = "rapport",
        description = "A CRM whose core is the relationship.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "[COMMAND]",
        footer = {"", "./rapport test [-Pfull] runs the tests; it needs the sources."},
        // One on a line, in the order of the help.
        subcommands = {
            ServeCommand.class, //
            AssessCommand.class,
            ImportCommand.class,
            DemoCommand.class,
            GenerateCommand.class,
            UserCommand.class,
            RehearseCommand.class
        })
public final class Commands {

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private final Class<?> application;

    /** @param application the class whose context the commands run in */
    public Commands(Class<?> application) {
        this.application = application;
    }

    /** Runs the command that the arguments name; the number is for the shell. */
    public int run(String... arguments) {
        CommandLine commandLine = new CommandLine(this)
                .setExitCodeExceptionMapper(exception -> ExitCode.FAILED)
                .setExecutionExceptionHandler(Commands::explain)
                .setCaseInsensitiveEnumValuesAllowed(true);
        return commandLine.execute(startsServer(commandLine, arguments) ? with("serve", arguments) : arguments);
    }

    Class<?> application() {
        return application;
    }

    /** {@code rapport --port 9000} means {@code rapport serve --port 9000}. */
    private static boolean startsServer(CommandLine commandLine, String[] arguments) {
        if (arguments.length == 0) {
            return true;
        }
        boolean option = arguments[0].startsWith("-");
        return option && !commandLine.getCommandSpec().optionsMap().containsKey(arguments[0]);
    }

    private static String[] with(String first, String[] rest) {
        String[] all = new String[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }

    private static int explain(Exception exception, CommandLine commandLine, ParseResult parsed) {
        PrintWriter err = commandLine.getErr();
        Throwable cause = exception;
        while (cause != null && !(cause instanceof Unusable)) {
            cause = cause.getCause();
        }
        if (cause != null) {
            err.println(cause.getMessage());
        } else {
            LOG.error("The command failed", exception);
            err.println("This failed: "
                    + NestedExceptionUtils.getMostSpecificCause(exception).getMessage());
        }
        return ExitCode.FAILED;
    }
}
