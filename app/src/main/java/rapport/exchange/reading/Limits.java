package rapport.exchange.reading;

/** What no honest file exceeds. */
public final class Limits {

    /** Characters in one cell. */
    public static final int CELL = 1_000_000;

    /** Characters in one row. */
    public static final int ROW = 4_000_000;

    static final int COLUMNS = 2_000;

    /** Bytes that come out of one byte of gzip; more is a bomb. */
    static final int INFLATION = 200;

    /** Files inside a workbook. */
    static final int PARTS = 5_000;

    /** Bytes of a part of a workbook that is held in memory. */
    static final long HELD = 256L << 20;

    private Limits() {}
}
