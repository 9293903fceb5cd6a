package postgres;

/** The database could not be unpacked, started or stopped; the explanation is a sentence for the administrator. */
public final class PostgresFailed extends RuntimeException {

    private final String explanation;

    PostgresFailed(String explanation) {
        super(explanation);
        this.explanation = explanation;
    }

    PostgresFailed(String explanation, Throwable cause) {
        super(explanation, cause);
        this.explanation = explanation;
    }

    public String explanation() {
        return explanation;
    }
}
