package rapport.exchange.importing;

import java.util.List;

/**
 * What became of the rows of one file; every row is counted once.
 *
 * @param read rows without the header: the sum of the others
 * @param unusedColumns the columns of the file that the mapping does not read
 * @param seconds from opening the file to the end of its transaction
 */
public record FileResult(
        String file,
        String kind,
        long read,
        long created,
        long updated,
        long unchanged,
        long rejected,
        List<String> unusedColumns,
        double seconds) {

    /** Of a file whose columns are all read. */
    FileResult(String file, String kind, long read, long created, long updated, long unchanged, long rejected) {
        this(file, kind, read, created, updated, unchanged, rejected, List.of(), 0);
    }

    FileResult took(double duration) {
        return new FileResult(file, kind, read, created, updated, unchanged, rejected, unusedColumns, duration);
    }
}
