package rapport.exchange.preparing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import rapport.exchange.importing.ColumnIndex;
import rapport.exchange.reading.DataFile;
import rapport.exchange.reading.Row;
import rapport.exchange.reading.Rows;

/** The first rows of a file, by which its columns are understood and shown. */
public record Sample(DataFile file, List<String> columns, List<Row> rows) {

    private static final int MOST = 500;
    private static final int SHOWN = 3;
    private static final int LONGEST = 40;

    public static Sample of(DataFile file) {
        try (Rows rows = file.open()) {
            List<Row> first = new ArrayList<>();
            for (Row row = rows.next(); row != null && first.size() < MOST; row = rows.next()) {
                if (row.problem() == null) {
                    first.add(row);
                }
            }
            return new Sample(file, rows.columns(), first);
        } catch (IOException brokenOff) {
            return new Sample(file, List.of(), List.of());
        }
    }

    public ColumnIndex index() {
        return new ColumnIndex(columns);
    }

    /** What stands in a column, without the empty cells. */
    public List<String> values(int column) {
        return rows.stream()
                .map(row -> row.cells().get(column).strip())
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    public List<String> distinct(int column) {
        return values(column).stream().distinct().toList();
    }

    /** The first different values of a column, shortened. */
    public String shown(int column) {
        List<String> some = distinct(column).stream()
                .limit(SHOWN)
                .map(value -> value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…")
                .toList();
        return String.join(", ", some);
    }

    /** Whether every row has a value of its own here. */
    public boolean isUnique(int column) {
        List<String> values = values(column);
        return !values.isEmpty()
                && values.size() == rows.size()
                && distinct(column).size() == values.size();
    }
}
