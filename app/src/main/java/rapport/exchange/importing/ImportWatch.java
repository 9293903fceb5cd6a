package rapport.exchange.importing;

/** Somebody who looks on while an import runs, and may stop it. */
public interface ImportWatch {

    /** Nobody looks on. */
    ImportWatch NONE = new ImportWatch() {};

    /**
     * Told every few hundred rows.
     *
     * @throws ImportStopped to take the file back and read no further; files before it stay
     */
    default void read(String file, long rows) {}

    /** All rows of the file have been read and are now written; the last time to stop it. */
    default void writing(String file, long rows) {}

    /** The file is in. */
    default void done(FileResult file) {}
}
