package bench.commands;

import bench.installation.Failed;
import bench.installation.Installation;
import bench.installation.Installation.Outcome;
import bench.report.Report;
import bench.report.Row;
import bench.report.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the data of a company up. */
public final class Generation {

    private static final double BYTES_PER_MEGABYTE = 1e6;

    private Generation() {}

    public static void measure(Installation installation, Path data, Report report)
            throws IOException, InterruptedException {
        if (Files.exists(data)) {
            throw new Failed(data + " is there already: delete it, or leave the generating out");
        }
        installation.prepare();
        Outcome outcome = installation.run("generate", "--size", report.size().key(), data.toString());
        String kinds = outcome.printed()
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length == 2 && words[1].matches("[\\d,]+"))
                .map(words -> words[1] + " " + words[0])
                .collect(Collectors.joining(", "));
        report.add(Row.of(
                "generate " + kinds, Unit.SECONDS.text(outcome.seconds()) + " (" + written(data) + ")", outcome.cpu()));
    }

    private static String written(Path data) throws IOException {
        long bytes = 0;
        int files = 0;
        try (Stream<Path> all = Files.list(data)) {
            for (Path file : all.toList()) {
                bytes += Files.size(file);
                files++;
            }
        }
        return files + " files, " + Unit.MEGABYTES.text(bytes / BYTES_PER_MEGABYTE);
    }
}
