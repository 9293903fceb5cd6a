package rapport.exchange.importing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Cursor;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import rapport.exchange.importing.Mapping.FileMapping;
import rapport.exchange.importing.Mapping.RecordMapping;
import rapport.exchange.importing.Mapping.ValueMapping;
import rapport.exchange.reading.DataFile;
import rapport.exchange.reading.Limits;
import rapport.exchange.reading.Row;
import rapport.exchange.reading.Rows;
import rapport.platform.text.FormulaGuard;
import rapport.platform.text.Texts;

/**
 * The rows that could not be taken, as they stood in their files, each with the reason. The file can be corrected and brought in
 * again.
 */
final class Rejections {

    private static final String REASON = "reason";

    /** Characters; a reason repeats the value it is about. */
    private static final int ROOM_FOR_REASON = 100_000;

    private final Path target;
    private final Mapping mapping;
    private final List<Path> parts = new ArrayList<>();

    /** @param target written only when there are rejected rows */
    Rejections(Path target, Mapping mapping) {
        this.target = target;
        this.mapping = mapping;
    }

    /** Reads the file once more and keeps the rows that were refused. */
    void write(DataFile file, FileMapping read, Cursor<Record> refusals) {
        String name = file.name();
        try (refusals;
                Rows rows = file.open();
                CsvWriter csv = CsvWriter.builder().build(newPart())) {
            csv.writeRecord(with(guarded(rows.columns()), REASON));
            Row row = rows.next();
            while (refusals.hasNext()) {
                Record refusal = Objects.requireNonNull(refusals.fetchNext());
                long number = refusal.get("row", Long.class);
                while (row != null && row.number() < number) {
                    row = nextOrEnd(rows);
                }
                csv.writeRecord(
                        with(cells(row, rows.columns().size()), FormulaGuard.added(reason(name, read, refusal))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every row of a file, for one and the same reason. */
    long writeAll(DataFile file, String reason) {
        String name = file.name();
        long written = 0;
        try (Rows rows = file.open();
                CsvWriter csv = CsvWriter.builder().build(newPart())) {
            csv.writeRecord(with(guarded(rows.columns()), REASON));
            for (Row row = rows.next(); row != null; row = nextOrEnd(rows)) {
                csv.writeRecord(with(
                        cells(row, rows.columns().size()),
                        FormulaGuard.added(Texts.t("import.place.row", name, String.valueOf(row.number())) + reason)));
                written++;
            }
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that could not be opened. */
    void writeUnreadable(DataFile file, String reason) {
        try (CsvWriter csv = CsvWriter.builder().build(newPart())) {
            csv.writeRecord(REASON);
            csv.writeRecord(FormulaGuard.added(Texts.t("import.place.file", file.name()) + reason));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path newPart() throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, ".rejected-", ".csv");
        parts.add(part);
        return part;
    }

    private static @Nullable Row nextOrEnd(Rows rows) {
        try {
            return rows.next();
        } catch (IOException brokenOff) {
            return null; // the refusal that says so has no row
        }
    }

    private static List<String> cells(@Nullable Row row, int columns) {
        List<String> cells = new ArrayList<>(row == null ? List.of() : row.cells());
        while (cells.size() < columns) {
            cells.add("");
        }
        if (cells.size() > columns) {
            // What has no column of its own stays in the last one, so that nothing of the row is lost.
            List<String> rest = cells.subList(Math.max(0, columns - 1), cells.size());
            String joined = String.join(",", rest);
            rest.clear();
            if (columns > 0) {
                cells.add(joined);
            }
        }
        return withinLimits(guarded(cells));
    }

    /** Cut where the row could not be read again, and its reason with it; only what was too long to be taken is that long. */
    private static List<String> withinLimits(List<String> cells) {
        List<String> within = new ArrayList<>();
        int room = Limits.ROW - ROOM_FOR_REASON;
        for (String cell : cells) {
            String kept = cell.substring(0, Math.min(cell.length(), Limits.CELL));
            if (written(kept) > room) {
                kept = kept.substring(0, Math.clamp(room / 2, 0, kept.length()));
            }
            room -= written(kept);
            within.add(kept);
        }
        return within;
    }

    /** Characters that a cell takes in the file: quotes are written twice, and around it. */
    private static int written(String cell) {
        return cell.length() + (int) cell.chars().filter(c -> c == '"').count() + 3;
    }

    private static List<String> guarded(List<String> cells) {
        return cells.stream().map(FormulaGuard::added).toList();
    }

    private static List<String> with(List<String> cells, String last) {
        List<String> all = new ArrayList<>(cells);
        all.add(last);
        return all;
    }

    /** Names file, row and column, then says what is wrong. */
    private String reason(String file, FileMapping read, Record refusal) {
        String field = Optional.ofNullable(refusal.get("field", String.class)).orElse("");
        String problem =
                Optional.ofNullable(refusal.get("problem", String.class)).orElse("");
        String value = Optional.ofNullable(refusal.get("value", String.class)).orElse("");
        String sentence = problem.isEmpty() ? value : Texts.t(problem, value, kinds(read, field));
        String column = problem.isEmpty() ? field : column(read, field);
        long row = refusal.get("row", Long.class);
        String place = row == Long.MAX_VALUE
                ? Texts.t("import.place.file", file)
                : column.isEmpty()
                        ? Texts.t("import.place.row", file, String.valueOf(row))
                        : Texts.t("import.place.column", file, String.valueOf(row), column);
        return place + sentence;
    }

    /** The column of the file that a field came from. */
    private static String column(FileMapping read, String field) {
        return values(read, field)
                .map(value -> FieldReader.columnOf(field, value))
                .findFirst()
                .orElse(field);
    }

    /** The kinds among which a field's value is looked up, as people call them; empty when it is none that is looked up. */
    private String kinds(FileMapping read, String field) {
        return values(read, field)
                .limit(1)
                .flatMap(value -> value.of().stream())
                .flatMap(set -> mapping.set(set).stream())
                .map(record -> Texts.t("imports.kind." + record.kind()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Stream<ValueMapping> values(FileMapping read, String field) {
        return read.all().map(RecordMapping::fields).flatMap(fields -> Stream.ofNullable(fields.get(field)));
    }

    /** Puts the parts together in one file; null when there were no rejected rows. */
    @Nullable Path finish() {
        try {
            if (parts.size() == 1) {
                Files.move(parts.getFirst(), target, StandardCopyOption.REPLACE_EXISTING);
            } else if (!parts.isEmpty()) {
                join();
            }
            return parts.isEmpty() ? null : target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void join() throws IOException {
        Set<Slot> slots = new LinkedHashSet<>();
        for (Path part : parts) {
            try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(part)) {
                slots.addAll(Slot.of(rows.iterator().next()));
            }
        }
        try (CsvWriter csv = CsvWriter.builder().build(target)) {
            csv.writeRecord(with(slots.stream().map(Slot::name).toList(), REASON));
            for (Path part : parts) {
                append(part, List.copyOf(slots), csv);
                Files.delete(part);
            }
        }
    }

    private static void append(Path part, List<Slot> slots, CsvWriter csv) throws IOException {
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(part)) {
            Iterator<CsvRecord> each = rows.iterator();
            List<Slot> own = Slot.of(each.next());
            int[] places = slots.stream().mapToInt(own::indexOf).toArray();
            while (each.hasNext()) {
                CsvRecord row = each.next();
                List<String> cells = new ArrayList<>();
                for (int place : places) {
                    cells.add(place < 0 ? "" : row.getField(place));
                }
                csv.writeRecord(with(cells, row.getField(row.getFieldCount() - 1)));
            }
        }
    }

    /** A column of all files together: the n-th of its name, for a file may have several. */
    private record Slot(String name, int nth) {

        /** All but the last, which is the reason. */
        static List<Slot> of(CsvRecord header) {
            List<Slot> slots = new ArrayList<>();
            Map<String, Integer> met = new HashMap<>();
            for (String name : header.getFields().subList(0, header.getFieldCount() - 1)) {
                slots.add(new Slot(name, met.merge(name, 1, Integer::sum)));
            }
            return slots;
        }
    }
}
