package rapport.platform.errors;

/** There is no such record, or the user may not know of it; both look alike and answer 404. */
public class NotFound extends RuntimeException {

    public NotFound(Object id) {
        super("not found: " + id);
    }

    /** Refuses what is not allowed, in the way of what is not there. */
    public static void unless(boolean allowed, Object id) {
        if (!allowed) {
            throw new NotFound(id);
        }
    }
}
