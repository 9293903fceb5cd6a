package rapport.browser;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import rapport.exchange.importing.ImportRequest;
import rapport.exchange.importing.ImportResult;
import rapport.exchange.importing.Imports;
import rapport.platform.text.FormulaGuard;

/** A company of which every record of every kind has hostile texts in all of its fields for texts, as files to import. */
final class HostileCompany {

    /** The fields that hold texts, by kind, in the order of the files. */
    static final Map<String, List<String>> FIELDS = new LinkedHashMap<>();

    private static final int USERS = 50;

    static {
        FIELDS.put("user", List.of("name"));
        FIELDS.put("category", List.of("name"));
        FIELDS.put("organisation", List.of("name", "legal_name", "industry", "about", "street", "town", "own_motto"));
        FIELDS.put("person", List.of("given_name", "family_name", "salutation", "job_title", "about", "town"));
        FIELDS.put("link", List.of("role"));
        FIELDS.put("relationship", List.of("next_step"));
        FIELDS.put("product", List.of("name", "number", "unit", "about"));
        FIELDS.put("order", List.of("number", "note"));
        FIELDS.put("order_line", List.of("what"));
        FIELDS.put("agreement", List.of("title", "number"));
        FIELDS.put("deal", List.of("title"));
        FIELDS.put("interaction", List.of("subject", "body"));
        FIELDS.put("promise", List.of("what"));
        FIELDS.put("complaint", List.of("what"));
        FIELDS.put("satisfaction", List.of("words"));
        FIELDS.put("joint_goal", List.of("what"));
        FIELDS.put("ending", List.of("words", "competitor"));
    }

    /** What else a record of a kind needs: field to value in the mapping. */
    private static final Map<String, String> BESIDES = Map.ofEntries(
            Map.entry("organisation", "role: {value: customer}"),
            Map.entry("person", "works_at: {column: no, of: organisation}"),
            Map.entry(
                    "link",
                    "from: {column: no, of: organisation}, to: {column: other, of: organisation}, kind: {value: refers}"),
            Map.entry("relationship", "party: {column: no, of: organisation}, role: {value: customer}"),
            Map.entry("product", "category: {column: no, of: category}, price: {value: \"1\"}"),
            Map.entry("order", "party: {column: no, of: organisation}, ordered_on: {value: 2026-11-02}"),
            Map.entry("order_line", "order: {column: no, of: order}, unit_price: {value: \"5\"}"),
            Map.entry("agreement", "party: {column: no, of: organisation}, starts_on: {value: 2026-01-01}"),
            Map.entry(
                    "deal",
                    "party: {column: no, of: organisation}, pipeline: {value: Sales}, column: {value: Offer}, expected_on: {value: 2026-12-01}"),
            Map.entry(
                    "interaction",
                    "party: {column: no, of: organisation}, channel: {value: call}, direction: {value: in}, at: {value: 2026-11-01T10:00:00Z}"),
            Map.entry(
                    "promise",
                    "party: {column: no, of: organisation}, made_by: {value: us}, made_at: {value: 2026-11-01T10:00:00Z}, due_at: {value: 2026-12-20}"),
            Map.entry("complaint", "party: {column: no, of: organisation}, raised_at: {value: 2026-11-01T10:00:00Z}"),
            Map.entry(
                    "satisfaction",
                    "party: {column: no, of: organisation}, scale: {value: nps}, answer: {value: \"9\"}, answered_at: {value: 2026-11-01T10:00:00Z}"),
            Map.entry(
                    "joint_goal",
                    "relationship: {column: no, of: relationship}, kind: {value: goal}, agreed_on: {value: 2026-10-01}"),
            Map.entry(
                    "ending",
                    "relationship: {column: no, of: relationship}, phase: {value: drifting}, side: {value: them}, reason: {value: price}, at: {value: 2026-11-01T10:00:00Z}"));

    private final List<String> texts;

    HostileCompany(List<String> texts) {
        this.texts = texts;
    }

    private int rows(String kind) {
        return kind.equals("user") ? Math.min(USERS, texts.size()) : texts.size();
    }

    /** What field {@code at} of the n-th record of a kind holds: over all records every text once. */
    String text(String kind, int at, int row) {
        int shift = 31 * at + 7 * List.copyOf(FIELDS.keySet()).indexOf(kind);
        return texts.get((row + shift) % texts.size());
    }

    /** All texts that a field holds. */
    List<String> of(String kind, String field) {
        int at = Objects.requireNonNull(FIELDS.get(kind)).indexOf(field);
        List<String> all = new ArrayList<>();
        for (int row = 0; row < rows(kind); row++) {
            all.add(text(kind, at, row));
        }
        return all;
    }

    ImportResult bring(Imports imports, Path folder) {
        try {
            List<Path> files = new ArrayList<>();
            for (String kind : FIELDS.keySet()) {
                files.add(write(kind, folder));
            }
            Path mapping = Files.writeString(folder.resolve("mapping.yaml"), mapping());
            return imports.run(
                    new ImportRequest(mapping, files, null, false, folder.resolve("rejected.csv"), any -> {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(String kind, Path folder) throws IOException {
        List<String> fields = Objects.requireNonNull(FIELDS.get(kind));
        Path file = folder.resolve(kind + ".csv");
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            List<String> head = new ArrayList<>(List.of("no", "other"));
            head.addAll(fields);
            csv.writeRecord(head);
            for (int row = 0; row < rows(kind); row++) {
                List<String> cells =
                        new ArrayList<>(List.of(Integer.toString(row), Integer.toString((row + 1) % rows(kind))));
                for (int at = 0; at < fields.size(); at++) {
                    cells.add(FormulaGuard.added(text(kind, at, row)));
                }
                csv.writeRecord(cells);
            }
        }
        return file;
    }

    private static String mapping() {
        StringBuilder yaml = new StringBuilder("source: hostile\npipelines:\n  Sales: [Offer]\nfiles:\n");
        FIELDS.forEach((kind, fields) -> {
            List<String> all = new ArrayList<>();
            fields.forEach(field -> all.add(field + ": " + field));
            if (BESIDES.containsKey(kind)) {
                all.add(BESIDES.get(kind));
            }
            yaml.append("  - {file: %s.csv, kind: %s, set: %s, key: no, fields: {%s}}\n"
                    .formatted(kind, kind, kind, String.join(", ", all)));
        });
        return yaml.toString();
    }
}
