package bench.pages;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The organisation with the most contacts in generated data. */
record Busiest(String name, int contacts) {

    /** Nothing when the data is not there, or packed. */
    static Optional<Busiest> in(Path data) throws IOException {
        Path interactions = data.resolve("interactions.csv");
        Path organisations = data.resolve("organisations.csv");
        if (!Files.exists(interactions) || !Files.exists(organisations)) {
            return Optional.empty();
        }
        Map<String, Integer> contacts = contacts(interactions);
        try (Stream<String> rows = Files.lines(organisations).skip(1)) {
            // Names that need quotes are left to others.
            return rows.map(row -> row.split(",", 3))
                    .filter(row -> row.length == 3 && !row[1].startsWith("\""))
                    .map(row -> new Busiest(row[1], contacts.getOrDefault(row[0], 0)))
                    .reduce((one, other) -> other.contacts > one.contacts ? other : one);
        }
    }

    private static Map<String, Integer> contacts(Path interactions) throws IOException {
        Map<String, Integer> contacts = new HashMap<>();
        try (BufferedReader rows = Files.newBufferedReader(interactions)) {
            rows.readLine();
            for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                String[] cells = row.split(",", 3);
                if (cells.length == 3) {
                    contacts.merge(cells[1], 1, Integer::sum);
                }
            }
        }
        return contacts;
    }
}
