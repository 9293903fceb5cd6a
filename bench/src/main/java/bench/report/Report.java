package bench.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The table as it grows; also printed line by line, so that one sees how far it is. */
public final class Report {

    private static final List<String> HEAD = List.of(
            "| what | measured | budget | within | CPU of Rapport | CPU of the database |",
            "|---|---|---|---|---|---|");

    private final Size size;
    private final PrintStream out;
    private final List<String> lines = new ArrayList<>();

    /** @param machine what it is measured on, a sentence */
    public Report(Size size, String machine, PrintStream out) {
        this.size = size;
        this.out = out;
        say("Size " + size.key() + ". " + machine);
        say("");
        HEAD.forEach(this::say);
    }

    public Size size() {
        return size;
    }

    public void add(Row row) {
        say(row.markdown());
    }

    /** Adds a line held against a budget. */
    public void add(String what, double measured, String besides, Budget budget, Cpu cpu) {
        add(Row.of(what, measured, besides, budget, size, cpu));
    }

    public String markdown() {
        return String.join("\n", lines) + "\n";
    }

    public void write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, markdown());
    }

    private void say(String line) {
        lines.add(line);
        out.println(line);
    }
}
