package statistics.standing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A public data set beside the repository; tests that want one are left out where it is missing, and say so. */
final class Corpus {

    private static final Path DATA = Path.of("..", "..", "shared", "data");

    private Corpus() {}

    static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    /** Some time of a day of which no time is known. */
    static double noon(int day) {
        return day + 0.5;
    }

    /** The rows of a file. */
    static List<Row> rows(String name) {
        Path file = DATA.resolve(name);
        boolean there = Files.exists(file);
        if (!there) {
            System.out.println("Left out, not there: " + file);
        }
        assumeTrue(there, () -> "Left out, not there: " + file);
        try {
            List<String> lines = Files.readAllLines(file);
            List<String> header = cells(lines.getFirst());
            return lines.stream().skip(1).map(line -> row(header, cells(line))).toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** The cells of one line by the name of their column. */
    record Row(Map<String, String> cells) {

        String text(String column) {
            return known(cells, column);
        }

        int number(String column) {
            return Integer.parseInt(text(column));
        }

        double amount(String column) {
            return Double.parseDouble(text(column));
        }

        /** The number of the day. */
        int day(String column) {
            return Corpus.day(text(column));
        }
    }

    private static Row row(List<String> header, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), cells.get(i));
        }
        return new Row(row);
    }

    /** What must be in a map. */
    static <V> V known(Map<String, V> map, String key) {
        return Objects.requireNonNull(map.get(key), key);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char letter : line.toCharArray()) {
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** A figure beside the one it is measured against. */
    static void print(String what, Object figure, Object target) {
        System.out.printf("%-52s %-28s specified %s%n", what, figure, target);
    }
}
