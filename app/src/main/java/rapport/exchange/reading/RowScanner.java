package rapport.exchange.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.platform.text.Text;

/** Splits text into rows and cells. Holds one row at a time, and of an unending one no more than the limit. */
final class RowScanner implements Closeable {

    private static final int END = -1;

    /**
     * What one row held.
     *
     * @param problem how it broke the rules or the limits; null when it did not
     * @param brokenAt the number of the cell that did, from 0
     */
    record Scan(List<String> cells, @Nullable Text problem, int brokenAt) {

        boolean isBlank() {
            return problem == null && cells.size() == 1 && cells.getFirst().isEmpty();
        }
    }

    private final Reader text;
    private final char separator;
    /** From {@code start}: what was read and not yet given out; a row is looked at from its start as often as it takes. */
    private char[] buffer = new char[1 << 16];

    private int start;
    private int at;
    private int end;
    private final StringBuilder cell = new StringBuilder();

    RowScanner(Reader text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** The next row; null at the end. */
    @Nullable Scan next() throws IOException {
        start = at;
        if (peek() == END) {
            return null;
        }
        List<String> cells = new ArrayList<>();
        while (true) {
            Text problem = cell(cells);
            if (problem == null && cells.size() > Limits.COLUMNS) {
                problem = Text.of("import.columns", Limits.COLUMNS);
            }
            if (problem != null) {
                return broken(problem, cells.size() - 1);
            }
            if (!take(separator)) {
                endOfLine();
                return new Scan(cells, null, -1);
            }
        }
    }

    private @Nullable Text cell(List<String> cells) throws IOException {
        cell.setLength(0);
        Text problem = peek() == '"' ? quoted() : plain();
        cells.add(cell.toString());
        return problem;
    }

    private @Nullable Text plain() throws IOException {
        int c = peek();
        while (c != END && c != separator && c != '\n' && c != '\r') {
            cell.append((char) c);
            at++;
            if (tooLong()) {
                return Text.of("import.cell_too_long", Limits.CELL);
            }
            c = peek();
        }
        return null;
    }

    private @Nullable Text quoted() throws IOException {
        at++;
        while (true) {
            int c = peek();
            if (c == END || tooLong()) {
                return c == END ? Text.of("import.open_quote") : Text.of("import.cell_too_long", Limits.CELL);
            }
            at++;
            if (c != '"') {
                cell.append((char) c);
            } else if (!take('"')) {
                return isEndOfCell() ? null : Text.of("import.after_quote");
            } else {
                cell.append('"');
            }
        }
    }

    private boolean isEndOfCell() throws IOException {
        int c = peek();
        return c == END || c == separator || c == '\n' || c == '\r';
    }

    private boolean tooLong() {
        return cell.length() > Limits.CELL || at - start > Limits.ROW;
    }

    /** Gives up the row: it ends at its first line break, whatever quotes say. */
    private Scan broken(Text problem, int brokenAt) throws IOException {
        at = start;
        cell.setLength(0);
        int c = peek();
        while (c != END && c != '\n' && c != '\r') {
            if (cell.length() < Limits.CELL) {
                cell.append((char) c);
            } else {
                start = at; // what is over the limit need not be kept
            }
            at++;
            c = peek();
        }
        endOfLine();
        return new Scan(split(cell.toString()), problem, brokenAt);
    }

    /** The cells of a broken row as far as they can be told apart. */
    private List<String> split(String line) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int i = line.indexOf(separator);
                i >= 0 && cells.size() < Limits.COLUMNS;
                i = line.indexOf(separator, from)) {
            cells.add(line.substring(from, i));
            from = i + 1;
        }
        cells.add(line.substring(from));
        return cells;
    }

    private void endOfLine() throws IOException {
        take('\r');
        take('\n');
    }

    private boolean take(char expected) throws IOException {
        boolean there = peek() == expected;
        at += there ? 1 : 0;
        return there;
    }

    private int peek() throws IOException {
        return at < end || fill() ? buffer[at] : END;
    }

    private boolean fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            at -= start;
            end -= start;
            start = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int n = text.read(buffer, end, buffer.length - end);
        end += Math.max(0, n);
        return n > 0;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
