package rapport.shell.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rapport.exchange.BackupContents;

/** Brings a backup back. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Brings a backup back into an empty home or database.")
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private Installation installation = new Installation();

    @Parameters(paramLabel = "FILE", description = "A backup.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Prints what was restored as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        BackupContents contents = installation.withBackups(backups -> backups.restore(file));
        BackupReport.print("Restored", contents, file, json);
        return ExitCode.DONE;
    }
}
