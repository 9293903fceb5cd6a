package bench.installation;

/** Rapport did not do what is to be measured. The message says what, for whoever started the measurement. */
public final class Failed extends RuntimeException {

    public Failed(String message) {
        super(message);
    }
}
