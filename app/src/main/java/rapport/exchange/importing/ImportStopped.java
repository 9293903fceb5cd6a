package rapport.exchange.importing;

/** Somebody has stopped the import. The file that was being read is taken back. */
public final class ImportStopped extends RuntimeException {

    public ImportStopped() {
        super("stopped");
    }
}
