package statistics.standing;

/**
 * What the side whose reliability is measured said it would do by a time: we to a customer, a supplier to us.
 *
 * @param id the caller's number
 * @param at when it was made, in days since 1970-01-01T00:00Z
 * @param due when it is due; the end of the day if due on a day without time
 * @param fulfilled when it was fulfilled, NaN if it was not
 * @param withdrawn when it was withdrawn, or moved by agreement (the moved one is a promise of its own); NaN if it was not.
 *     After due it changes nothing: late is broken
 * @param severity 1 (usual), 2 or 4
 */
public record Promise(int id, double at, double due, double fulfilled, double withdrawn, int severity)
        implements Event {

    public Promise {
        Severity.check(severity);
    }

    /** A promise of usual severity that was not withdrawn. */
    public static Promise of(int id, double at, double due, double fulfilled) {
        return new Promise(id, at, due, fulfilled, Double.NaN, 1);
    }
}
