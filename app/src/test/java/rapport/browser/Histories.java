package rapport.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rapport.exchange.importing.ImportRequest;
import rapport.exchange.importing.ImportResult;
import rapport.exchange.importing.Imports;

/** Customers of whom each has so and so many records of every kind, as files to import. */
final class Histories {

    /** The fields of a record: what the mapping says of each. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("person", "family_name: no, works_at: {column: firm, of: organisation}"),
            Map.entry(
                    "link",
                    "from: {column: firm, of: organisation}, to: {column: other, of: organisation}, kind: {value: refers}, since: day"),
            Map.entry("order", "number: no, party: {column: firm, of: organisation}, ordered_on: {value: 2026-11-02}"),
            Map.entry(
                    "agreement", "title: no, party: {column: firm, of: organisation}, starts_on: {value: 2026-01-01}"),
            Map.entry(
                    "deal",
                    "title: no, party: {column: firm, of: organisation}, pipeline: {value: Sales}, column: {value: Offer}"),
            Map.entry(
                    "interaction",
                    "subject: no, party: {column: firm, of: organisation}, channel: {value: call}, direction: {value: in}, at: at"),
            Map.entry(
                    "promise",
                    "what: no, party: {column: firm, of: organisation}, made_by: {value: us}, made_at: at, due_at: {value: 2026-12-20}"),
            Map.entry("complaint", "what: no, party: {column: firm, of: organisation}, raised_at: at"),
            Map.entry(
                    "satisfaction",
                    "words: no, party: {column: firm, of: organisation}, scale: {value: nps}, answer: {value: \"9\"}, answered_at: at"));

    private Histories() {}

    /** @param firms names, and how many records of each kind */
    static ImportResult bring(Map<String, Integer> firms, Imports imports, Path folder) {
        try {
            List<Path> files = new ArrayList<>();
            files.add(Files.writeString(
                    folder.resolve("organisation.csv"), "firm\nsomebody\n" + String.join("\n", firms.keySet()) + "\n"));
            StringBuilder mapping = new StringBuilder("""
                    source: histories
                    pipelines:
                      Sales: [Offer]
                    files:
                      - {file: organisation.csv, kind: organisation, set: organisation, key: firm, fields: {name: firm, role: {value: customer}}}
                    """);
            for (String kind : List.of(
                    "person",
                    "link",
                    "order",
                    "agreement",
                    "deal",
                    "interaction",
                    "promise",
                    "complaint",
                    "satisfaction")) {
                files.add(Files.writeString(folder.resolve(kind + ".csv"), rows(firms)));
                mapping.append("  - {file: %1$s.csv, kind: %1$s, set: %1$s, key: no, fields: {%2$s}}%n"
                        .formatted(kind, KINDS.get(kind)));
            }
            Path file = Files.writeString(folder.resolve("histories.yaml"), mapping);
            return imports.run(
                    new ImportRequest(file, files, null, false, folder.resolve("histories-rejected.csv"), any -> {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String rows(Map<String, Integer> firms) {
        return firms.entrySet().stream()
                .map(firm -> rows(firm.getKey(), firm.getValue()))
                .collect(Collectors.joining("", "no,firm,other,day,at\n", ""));
    }

    private static String rows(String firm, int count) {
        StringBuilder rows = new StringBuilder();
        for (int no = 1; no <= count; no++) {
            // Far enough from one another to be an episode each.
            LocalDate day = LocalDate.of(2026, 11, 20).minusDays(20L * no);
            rows.append("%1$s-%2$d,%1$s,somebody,%3$s,%3$sT10:00:00Z%n".formatted(firm, no, day));
        }
        return rows.toString();
    }
}
