package statistics.standing;

import java.util.List;

/**
 * Trust, commitment or quality of one relationship.
 *
 * @param state whether there is evidence enough to show it
 * @param value 0..100; computed also when it is not to be shown
 * @param low lower end of the 90 % interval, at least 0
 * @param high upper end of the 90 % interval, at most 100
 * @param usual the score of a relationship of which nothing is known; with the points of the reasons it makes the value
 * @param reasons what each part brings, in a fixed order
 * @param coverage the sum of the weights of the parts with evidence, 0..1
 * @param lastEvidence when the newest evidence behind it is from, in days since 1970-01-01T00:00Z; NaN if there is none
 * @param trend the value minus the one of {@link TimeScale#trend} days ago; NaN if either is not shown
 */
public record Score(
        State state,
        double value,
        double low,
        double high,
        double usual,
        List<Reason> reasons,
        double coverage,
        double lastEvidence,
        double trend) {

    public Score {
        reasons = List.copyOf(reasons);
    }

    public boolean isShown() {
        return state == State.SHOWN;
    }

    Score since(Score earlier) {
        double change = isShown() && earlier.isShown() ? value - earlier.value : Double.NaN;
        return new Score(state, value, low, high, usual, reasons, coverage, lastEvidence, change);
    }

    /** Whether there is enough behind a score to show it. */
    public enum State {
        /** At least three pieces of evidence, which together still weigh 1. */
        SHOWN,
        /** Too early to say: fewer than three pieces of evidence. */
        TOO_EARLY,
        /** The evidence has aged away; {@link Score#lastEvidence} says how old the last is. */
        TOO_OLD
    }
}
