package rapport.exchange.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.platform.text.Text;

/**
 * One row of a file, read or not.
 *
 * @param number as a spreadsheet counts: the header is row 1; of JSON lines, the line
 * @param cells one for each column; of a row with a problem, what could be read of it
 * @param problem why the row cannot be used; null when it can
 * @param column the column of the problem; empty when it concerns the whole row
 */
public record Row(long number, List<String> cells, @Nullable Text problem, String column) {

    static Row of(long number, List<String> cells) {
        return new Row(number, cells, null, "");
    }

    static Row unusable(long number, List<String> cells, String column, Text problem) {
        return new Row(number, cells, problem, column);
    }
}
