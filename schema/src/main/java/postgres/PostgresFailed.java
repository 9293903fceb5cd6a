package postgres;

/** The database could not be unpacked, started or stopped; the message says why, in a sentence for the administrator. */
public final class PostgresFailed extends RuntimeException {

    PostgresFailed(String message) {
        super(message);
    }

    PostgresFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
