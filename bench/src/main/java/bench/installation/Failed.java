package bench.installation;

/** Rapport did not do what is to be measured. The message says what, for whoever started the measurement. */
@SuppressWarnings("serial") // It is printed, never stored.
public final class Failed extends RuntimeException {

    public Failed(String message) {
        super(message);
    }
}
