package rapport.shell.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rapport.exchange.BackupContents;

/** Writes a backup, beside a running server or without one. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Writes one consistent file with data, uploaded files and settings.")
final class BackupCommand implements Callable<Integer> {

    @Mixin
    private Installation installation = new Installation();

    @Parameters(paramLabel = "FILE", description = "The file to write; it must not be there yet.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Prints what was written as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        BackupContents contents = installation.withBackups(backups -> backups.handOut(file));
        BackupReport.print("Backed up", contents, file, json);
        return ExitCode.DONE;
    }
}
