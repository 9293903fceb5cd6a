package rapport.platform.errors;

/** There is no such record, or the user may not know of it; both look alike and answer 404. */
public class NotFound extends RuntimeException {

    public NotFound(Object id) {
        super("not found: " + id);
    }
}
