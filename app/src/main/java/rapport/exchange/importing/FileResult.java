package rapport.exchange.importing;

/**
 * What became of the rows of one file; every row is counted once.
 *
 * @param read rows without the header: the sum of the others
 */
public record FileResult(
        String file, String kind, long read, long created, long updated, long unchanged, long rejected) {}
