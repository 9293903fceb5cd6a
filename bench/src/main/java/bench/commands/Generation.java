package bench.commands;

import bench.installation.Failed;
import bench.installation.Installation;
import bench.installation.Installation.Outcome;
import bench.report.Cpu;
import bench.report.Report;
import bench.report.Row;
import bench.report.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Outcome outcome = installation.run("generate", "--size", report.size().key(), data.toString());
        report.add(
                Row.of("generate, " + written(data), Unit.SECONDS.text(outcome.seconds()) + " in all", outcome.cpu()));
        for (String line : outcome.printed().lines().toList()) {
            String[] words = line.strip().split("\\s+");
            if (words.length == 2 && words[1].matches("[\\d,]+")) {
                report.add(Row.of("– " + words[0], words[1], Cpu.NONE));
            }
        }
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
