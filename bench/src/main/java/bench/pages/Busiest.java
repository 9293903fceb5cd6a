package bench.pages;

import bench.installation.Installation;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The organisation with the most contacts in generated data. */
record Busiest(String id, String name, int contacts) {

    private static final Duration APART = Duration.ofHours(8);

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
                    .map(row -> new Busiest(row[0], row[1], contacts.getOrDefault(row[0], 0)))
                    .reduce((one, other) -> other.contacts > one.contacts ? other : one);
        }
    }

    /** Brings in as many e-mails as the generated data lacks to have so many contacts; those of an earlier measurement are dated anew. */
    void fillUp(Installation installation, int most) throws IOException, InterruptedException {
        StringBuilder rows = new StringBuilder("id,party,channel,direction,at,subject,body\n");
        Instant last = Instant.now().truncatedTo(ChronoUnit.DAYS);
        for (int i = 1; i <= most - contacts; i++) {
            rows.append("more-%d,%s,email,%s,%s,Order of the week,The same as last week please.\n"
                    .formatted(i, id, i % 2 == 0 ? "in" : "out", last.minus(APART.multipliedBy(i))));
        }
        installation.bringIn("interaction", rows);
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
