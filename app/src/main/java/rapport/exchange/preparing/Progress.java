package rapport.exchange.preparing;

/**
 * How far the work in the background has come.
 *
 * @param file the one that is read
 * @param before rows of the files before it
 * @param read rows of this file
 * @param writing whether its rows are read and now written
 */
public record Progress(String file, long before, long read, boolean writing) {

    public static final Progress NONE = new Progress("", 0, 0, false);

    public long rows() {
        return before + read;
    }
}
