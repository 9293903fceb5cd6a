package rapport.exchange.reading;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.platform.text.FormulaGuard;
import rapport.platform.text.Text;

/**
 * Rows of cells between separators, quoted as in RFC 4180.
 *
 * <p>A parser that gives up at the first broken row cannot account for the rows behind it. This one takes a row whose quotes do not
 * close as ending at its first line break, says so, and goes on with the next line.
 */
final class SeparatedRows implements Rows {

    private final RowScanner scanner;
    private final List<String> columns;
    private long number;

    SeparatedRows(Reader text, char separator) throws IOException {
        this.scanner = new RowScanner(text, separator);
        this.columns = header();
    }

    private List<String> header() throws IOException {
        RowScanner.Scan first = scan();
        return first == null
                ? List.of()
                : first.cells().stream()
                        .map(FormulaGuard::removed)
                        .map(String::strip)
                        .toList();
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public @Nullable Row next() throws IOException {
        RowScanner.Scan scan = scan();
        if (scan == null) {
            return null;
        }
        List<String> cells = scan.cells().stream().map(FormulaGuard::removed).toList();
        if (scan.problem() != null) {
            return Row.unusable(number, cells, column(scan.brokenAt()), scan.problem());
        }
        if (cells.size() != columns.size()) {
            return Row.unusable(number, cells, "", Text.of("import.cells", cells.size(), columns.size()));
        }
        return checked(cells);
    }

    private Row checked(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Text problem = Characters.problem(cells.get(i));
            if (problem != null) {
                return Row.unusable(number, cells, column(i), problem);
            }
        }
        return Row.of(number, cells);
    }

    private String column(int index) {
        return index >= 0 && index < columns.size() ? columns.get(index) : "";
    }

    /** The next row that is not an empty line; null at the end. */
    private RowScanner.@Nullable Scan scan() throws IOException {
        RowScanner.Scan scan = scanner.next();
        while (scan != null && scan.isBlank()) {
            number++;
            scan = scanner.next();
        }
        number++;
        return scan;
    }

    @Override
    public void close() throws IOException {
        scanner.close();
    }
}
