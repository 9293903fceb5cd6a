package rapport.shell.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rapport.exchange.Backups;
import tools.jackson.databind.json.JsonMapper;

/** Checks that a backup is intact and, when an installation is named, that it holds the same. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks that every table and file of a backup is as it was written.",
            "With --home or --database-url also that the installation holds exactly the same."
        })
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private Installation installation = new Installation();

    @Parameters(paramLabel = "FILE", description = "A backup.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Prints the result as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        List<String> damages = Backups.damages(file);
        List<String> differences = damages.isEmpty() && installation.isNamed()
                ? installation.withBackups(backups -> backups.differences(file))
                : List.of();
        if (json) {
            System.out.println(new JsonMapper()
                    .writeValueAsString(Map.of(
                            "file",
                            file.toString(),
                            "intact",
                            damages.isEmpty(),
                            "damages",
                            damages,
                            "compared",
                            damages.isEmpty() && installation.isNamed(),
                            "differences",
                            differences)));
        } else {
            print(damages, differences);
        }
        return damages.isEmpty() && differences.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void print(List<String> damages, List<String> differences) {
        if (!damages.isEmpty()) {
            System.out.println(file + " is damaged:");
            damages.forEach(damage -> System.out.println("  " + damage));
            return;
        }
        System.out.println(file + " is intact.");
        if (installation.isNamed()) {
            System.out.println(differences.isEmpty() ? "Every table and file is equal." : "The installation differs:");
            differences.forEach(difference -> System.out.println("  " + difference));
        }
    }
}
