package postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the machine says about a process id. An id alone proves nothing: after a crash it may belong to nobody, to a
 * zombie that nobody has reaped, or to another program that was given the same number.
 *
 * @param command the command line
 * @param workingFolder where it runs, if we may know
 */
record RunningProcess(long pid, List<String> command, Optional<Path> workingFolder) {

    private static final Path PROC = Path.of("/proc");

    /** The process, unless it is gone or a zombie. */
    static Optional<RunningProcess> find(long pid) {
        return Files.isDirectory(PROC.resolve("self")) ? fromProc(PROC.resolve(Long.toString(pid))) : fromPs(pid);
    }

    /** Every PostgreSQL process that works in this data folder: they all run in it, the server and its children. */
    static List<RunningProcess> workingIn(Path data) {
        if (!Files.isDirectory(PROC.resolve("self"))) {
            return List.of(); // Elsewhere the shared memory check of PostgreSQL itself has to do.
        }
        try (Stream<Path> all = Files.list(PROC)) {
            return all.filter(folder -> folder.getFileName().toString().matches("\\d+"))
                    .flatMap(folder -> fromProc(folder).stream())
                    .filter(process -> process.isPostgres() && process.runsIn(data))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Whether this is the server of that data folder. */
    boolean isServerOf(Path data) {
        return isPostgres() && (command.contains(data.toString()) || runsIn(data));
    }

    /** Ends it without asking; its data is recovered at the next start. */
    void kill() {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    private boolean isPostgres() {
        // Children call themselves "postgres: checkpointer" and the like.
        return !command.isEmpty() && command.getFirst().matches("(.*/)?postgres(:.*)?");
    }

    private boolean runsIn(Path data) {
        return workingFolder.filter(data::equals).isPresent();
    }

    private static Optional<RunningProcess> fromProc(Path folder) {
        try {
            String stat = Files.readString(folder.resolve("stat"), StandardCharsets.ISO_8859_1);
            char state = stat.charAt(stat.lastIndexOf(')') + 2);
            if (state == 'Z' || state == 'X') {
                return Optional.empty();
            }
            String line = Files.readString(folder.resolve("cmdline"), StandardCharsets.ISO_8859_1);
            long pid = Long.parseLong(folder.getFileName().toString());
            return Optional.of(new RunningProcess(pid, List.of(line.split("\0")), workingFolder(folder)));
        } catch (IOException | StringIndexOutOfBoundsException e) {
            return Optional.empty(); // It ended while we looked.
        }
    }

    private static Optional<Path> workingFolder(Path folder) {
        try {
            return Optional.of(Files.readSymbolicLink(folder.resolve("cwd")));
        } catch (IOException e) {
            return Optional.empty(); // Another user's process.
        }
    }

    private static Optional<RunningProcess> fromPs(long pid) {
        try {
            Tool ps = new Tool(List.of("ps", "-o", "state=,command=", "-p", Long.toString(pid)));
            Tool.Outcome outcome = ps.run(Path.of("/"));
            String[] words = outcome.output().split("\\s+");
            if (!outcome.succeeded() || words.length < 2 || words[0].startsWith("Z")) {
                return Optional.empty();
            }
            return Optional.of(new RunningProcess(pid, List.of(words).subList(1, words.length), Optional.empty()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
