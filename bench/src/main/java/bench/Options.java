package bench;

import bench.installation.Failed;
import bench.report.Size;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the command line asks for.
 *
 * @param root the folder of the repository
 * @param words what is to be measured
 */
record Options(Path root, List<String> words, Map<String, String> values) {

    private static final Set<String> KNOWN = Set.of("size", "data", "home", "seed", "rounds", "out");

    static Options of(Path root, String... arguments) {
        List<String> words = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            if (!arguments[i].startsWith("--")) {
                words.add(arguments[i]);
                continue;
            }
            String name = arguments[i].substring(2);
            if (!KNOWN.contains(name) || i + 1 == arguments.length) {
                throw new Failed("There is no option --" + name + ", or its value is missing");
            }
            values.put(name, arguments[++i]);
        }
        return new Options(root, words, values);
    }

    Size size() {
        return Size.of(values.getOrDefault("size", "small"));
    }

    /** The generated files. */
    Path data() {
        return path("data", "data-" + size().key());
    }

    Path home() {
        return path("home", "home-" + size().key());
    }

    /** Where the table goes. */
    Path out() {
        return path("out", "benchmarks-" + size().key() + ".md");
    }

    long seed() {
        return Long.parseLong(values.getOrDefault("seed", "1"));
    }

    /** How often to crash. */
    int rounds() {
        return Integer.parseInt(values.getOrDefault("rounds", "12"));
    }

    private Path path(String name, String usual) {
        return values.containsKey(name)
                ? Path.of(values.get(name)).toAbsolutePath()
                : root.resolve("bench/target/measured").resolve(usual);
    }
}
