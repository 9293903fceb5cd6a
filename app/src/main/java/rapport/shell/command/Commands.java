package rapport.shell.command;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;
import rapport.platform.audit.Actor;
import rapport.platform.audit.Actors;

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
            ServeCommand.class,
            DemoCommand.class,
            ImportCommand.class,
            AssessCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            VerifyCommand.class,
            GenerateCommand.class,
            UserCommand.class,
            AuditCommand.class,
            DoctorCommand.class,
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
        String[] all = startsServer(commandLine, arguments) ? with("serve", arguments) : arguments;
        return Actors.as(Actor.command(name(all)), () -> commandLine.execute(all));
    }

    /** The command itself, without what it is to do it with. */
    private static String name(String[] arguments) {
        return Stream.of(arguments)
                .takeWhile(word -> word.matches("[a-z]+"))
                .limit(2)
                .collect(Collectors.joining(" "));
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
        Optional<String> known = Explanation.of(exception);
        if (known.isEmpty()) {
            LOG.error("The command failed", exception);
        }
        commandLine.getErr().println(known.orElse("This failed, and it should not have: " + exception.getMessage()));
        return ExitCode.FAILED;
    }
}
