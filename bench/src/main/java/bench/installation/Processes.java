package bench.installation;

import bench.report.Cpu;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The processes of one installation: a JVM and the PostgreSQL of its home folder, as Linux tells of them in {@code /proc}.
 *
 * @param rapport the JVM
 */
public record Processes(long rapport, Path home) {

    private static final Path PROC = Path.of("/proc");
    private static final double TICKS_PER_SECOND = 100; // Linux shows it so to programs, whatever it uses inside.
    private static final double KILOBYTES_PER_MEGABYTE = 1024;

    // Places in /proc/<pid>/stat behind the name, which may hold anything.
    private static final int PARENT = 1;
    private static final int OWN_TIME = 11;
    private static final int OWN_SYSTEM_TIME = 12;
    private static final int ENDED_CHILDRENS_TIME = 13;
    private static final int ENDED_CHILDRENS_SYSTEM_TIME = 14;

    /** What both have used since they started. */
    public Cpu cpu() {
        double database = 0;
        Optional<Long> server = postgres();
        if (server.isPresent()) {
            // Connections that have closed are counted by the server that waited for them.
            database = seconds(server.get(), ENDED_CHILDRENS_TIME, ENDED_CHILDRENS_SYSTEM_TIME);
            for (long process : database()) {
                database += seconds(process, OWN_TIME, OWN_SYSTEM_TIME);
            }
        }
        return new Cpu(seconds(rapport, OWN_TIME, OWN_SYSTEM_TIME), database);
    }

    /**
     * What both hold in memory, in megabytes: the resident set of the JVM and, because the processes of PostgreSQL share most of
     * theirs, their proportional sets.
     */
    public Memory memory() {
        double database = database().stream()
                .mapToDouble(process -> kilobytes(process, "smaps_rollup", "Pss:"))
                .sum();
        return new Memory(
                kilobytes(rapport, "status", "VmRSS:") / KILOBYTES_PER_MEGABYTE, database / KILOBYTES_PER_MEGABYTE);
    }

    /** In megabytes. */
    public record Memory(double rapport, double database) {

        public double sum() {
            return rapport + database;
        }
    }

    /** The PostgreSQL server of this home, if it runs: known by its data folder, whoever started it and in whatever namespace. */
    public Optional<Long> postgres() {
        try {
            Path database = home.resolve("database").toRealPath();
            Path elsewhere = database.resolve("stored-in");
            Path storage = Files.exists(elsewhere)
                    ? Path.of(Files.readString(elsewhere).strip())
                    : database;
            Path data = storage.resolve("data");
            long process = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
            String command = read(process, "cmdline");
            return command.contains("postgres") && command.contains(data.toString())
                    ? Optional.of(process)
                    : Optional.empty();
        } catch (IOException | NumberFormatException starting) {
            return Optional.empty();
        }
    }

    /** The server and its children. */
    private List<Long> database() {
        Optional<Long> server = postgres();
        List<Long> processes = new ArrayList<>();
        if (server.isEmpty()) {
            return processes;
        }
        processes.add(server.get());
        try (Stream<Path> all = Files.list(PROC)) {
            all.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches("\\d+"))
                    .map(Long::valueOf)
                    .filter(process -> stat(process, PARENT) == server.get())
                    .forEach(processes::add);
        } catch (IOException e) {
            throw new IllegalStateException("Processes are measured on Linux only", e);
        }
        return processes;
    }

    private static double seconds(long process, int time, int systemTime) {
        return (stat(process, time) + stat(process, systemTime)) / TICKS_PER_SECOND;
    }

    private static long stat(long process, int place) {
        String stat = read(process, "stat");
        String[] values = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
        return values.length > place ? Long.parseLong(values[place]) : 0;
    }

    private static double kilobytes(long process, String file, String name) {
        return read(process, file)
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                .sum();
    }

    /** Nothing when the process has just ended. */
    private static String read(long process, String file) {
        try {
            return Files.readString(PROC.resolve(Long.toString(process)).resolve(file), StandardCharsets.ISO_8859_1);
        } catch (IOException ended) {
            return "";
        }
    }
}
