package bench.installation;

import bench.report.Cpu;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * A home folder of our own, and the program that works on it, as a user would start it.
 *
 * @param program the {@code rapport} script
 */
public record Installation(Path program, Path home) {

    private static final long LOOK_EVERY_MS = 200;

    /** Somebody who can sign in. */
    public record Account(String email, String password) {}

    /**
     * What a command did.
     *
     * @param seconds from start to end, starting the JVM and the database included
     * @param cpu as last seen before the end
     */
    public record Outcome(String printed, double seconds, Cpu cpu) {

        /** The last number of this name in printed JSON; NaN when there is none. */
        public double number(String name) {
            return Json.number(printed, name);
        }
    }

    /** What it says besides; long after crashes. */
    Path log() {
        return home.resolveSibling(home.getFileName() + ".log");
    }

    public boolean isEmpty() {
        return !Files.exists(home.resolve("database"));
    }

    /**
     * Runs a command to its end.
     *
     * @throws Failed if it does not end well
     */
    public Outcome run(String... arguments) throws IOException, InterruptedException {
        return runTyping("", arguments);
    }

    /** Lets the script do what it does once for a version, so that nothing of it is measured. */
    public void prepare() throws IOException, InterruptedException {
        run("generate", "--help");
    }

    /**
     * Imports one more of the files that a generated company has. Records with the ids it had before are changed.
     *
     * @param kind of organisation or interaction
     */
    public void bringIn(String kind, CharSequence rows) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("rapport-rows-");
        Path mapping = Files.writeString(folder.resolve("mapping.yaml"), """
                source: rapport
                files:
                  - {file: organisation.csv, kind: organisation, set: organisations, key: id, fields: own}
                  - {file: interaction.csv, kind: interaction, set: interactions, key: id, fields: own}
                """);
        Path file = Files.writeString(folder.resolve(kind + ".csv"), rows);
        try {
            run("import", "--mapping", mapping.toString(), folder.toString());
        } finally {
            Files.delete(file);
            Files.delete(mapping);
            Files.delete(folder);
        }
    }

    /** An account of its own for every run, so that any home will do. */
    public Account newAccount() throws IOException, InterruptedException {
        byte[] secret = new byte[12];
        ThreadLocalRandom.current().nextBytes(secret);
        String password = HexFormat.of().formatHex(secret);
        Account account = new Account("bench-" + password.substring(0, 8) + "@example.com", password);
        runTyping(password + "\n", "user", "add", "Bench", account.email(), "--administrator", "--password-stdin");
        return account;
    }

    Process start(Path printed, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Files.createDirectories(home);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(printed.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(log().toFile()));
        // The script keeps its prepared program there, so not by --home.
        builder.environment().put("RAPPORT_HOME", home.toString());
        return builder.start();
    }

    private Outcome runTyping(String typed, String... arguments) throws IOException, InterruptedException {
        Path printed = Files.createTempFile("rapport-", ".out");
        try {
            long began = System.nanoTime();
            Process process = start(printed, arguments);
            try (OutputStream in = process.getOutputStream()) {
                in.write(typed.getBytes(StandardCharsets.UTF_8));
            }
            Cpu cpu = watch(process);
            double seconds = (System.nanoTime() - began) / 1e9;
            // 1: done, with rejected rows.
            if (process.exitValue() > 1) {
                throw new Failed("rapport " + String.join(" ", arguments) + " ended with " + process.exitValue()
                        + ", see " + log());
            }
            return new Outcome(Files.readString(printed), seconds, cpu);
        } finally {
            Files.delete(printed);
        }
    }

    /** The last command out stops the database, so what it used has to be looked at while it runs. */
    private Cpu watch(Process process) throws InterruptedException {
        Processes processes = new Processes(process.pid(), home);
        Cpu most = Cpu.NONE;
        while (!process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
            Cpu now = processes.cpu();
            most = new Cpu(Math.max(most.rapport(), now.rapport()), Math.max(most.database(), now.database()));
        }
        return most;
    }
}
