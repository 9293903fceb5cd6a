package rapport.platform.errors;

/**
 * This installation cannot be used as it is: a setting is wrong, the database does not answer or cannot be brought up to
 * date. The message is the whole answer: one or two sentences for the administrator, what is wrong and what to do.
 */
public final class Unusable extends RuntimeException {

    public Unusable(String message) {
        super(message);
    }

    public Unusable(String message, Throwable cause) {
        super(message, cause);
    }
}
