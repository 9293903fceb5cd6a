package statistics.standing;

/**
 * A complaint and what became of it.
 *
 * @param id the caller's number
 * @param at when it was made, in days since 1970-01-01T00:00Z
 * @param severity 1 (usual), 2 or 4
 * @param resolved when it was first resolved, NaN if it was not
 * @param reopened when it was first reopened after that, NaN if it was not
 * @param settled when it was resolved for good after having been reopened, NaN if it was not
 */
public record Complaint(int id, double at, int severity, double resolved, double reopened, double settled)
        implements Event {

    public Complaint {
        Severity.check(severity);
    }

    /** A complaint that was never reopened. */
    public static Complaint of(int id, double at, int severity, double resolved) {
        return new Complaint(id, at, severity, resolved, Double.NaN, Double.NaN);
    }
}
