package rapport.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rapport.shell.generating.MadeUpCompany;
import rapport.shell.generating.Size;

/** Writes the data of a made-up company as files that {@code import} reads. Needs no database. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description =
                "Writes made-up company data with known truth and its mapping, for demonstrations and measurements.")
final class GenerateCommand implements Callable<Integer> {

    @Option(
            names = "--size",
            defaultValue = "small",
            paramLabel = "SIZE",
            description = "small, medium or large (small).")
    private Size size = Size.SMALL;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "NUMBER",
            description = "The same seed gives the same data (1).")
    private long seed;

    @Option(names = "--until", paramLabel = "DATE", description = "The day the data ends on (yesterday).")
    private @Nullable LocalDate until;

    @Parameters(paramLabel = "DIR", description = "An empty or new folder.")
    private @Nullable Path folder;

    @Override
    public Integer call() throws IOException {
        Path target = Objects.requireNonNull(folder);
        if (isTaken(target)) {
            System.err.println("The folder " + target + " is not empty. Name an empty or new one.");
            return ExitCode.WRONG_USE;
        }
        LocalDate end = until == null ? LocalDate.now(ZoneOffset.UTC) : until.plusDays(1);
        Instant now = end.atStartOfDay(ZoneOffset.UTC).toInstant();
        new MadeUpCompany(size, seed, now, ZoneOffset.UTC)
                .write(target)
                .forEach((kind, rows) -> System.out.printf("%-14s %,12d%n", kind, rows));
        System.out.println("Import it with: rapport import " + target);
        return ExitCode.DONE;
    }

    private static boolean isTaken(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return false;
        }
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isPresent();
        }
    }
}
