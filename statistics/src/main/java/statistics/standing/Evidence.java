package statistics.standing;

/**
 * How much there is behind a score.
 *
 * @param count how many pieces of evidence
 * @param weight their effective count
 * @param last when the newest is from, NaN without any
 */
record Evidence(int count, double weight, double last) {

    private static final int FEWEST = 3;
    private static final double LEAST_WEIGHT = 1;

    static Evidence ofTrust(Observation seen) {
        Tally[] tallies = {
            seen.promises().tally(),
            seen.replies().tally(),
            seen.complaints().tally(),
            seen.satisfaction(),
            seen.dialogue().candour()
        };
        int count = 0;
        double weight = 0;
        double last = Double.NaN;
        for (Tally tally : tallies) {
            count += tally.count();
            weight += tally.weight();
            last = later(last, tally.last());
        }
        return new Evidence(count, weight, last);
    }

    /** Gaps between exchanges, and agreements in force, which do not age. */
    static Evidence ofCommitment(Observation seen) {
        Trade trade = seen.trade();
        int inForce = seen.bonds().inForce();
        double last = trade.gaps() > 0 ? trade.lastAt() : Double.NaN;
        return new Evidence(
                trade.gaps() + inForce,
                trade.gapWeight() + inForce,
                inForce > 0 ? later(last, seen.bonds().lastSigned()) : last);
    }

    /** The later of two instants, either of which may be missing. */
    static double later(double one, double other) {
        return one >= other || Double.isNaN(other) ? one : other;
    }

    Score.State state() {
        if (count < FEWEST) {
            return Score.State.TOO_EARLY;
        }
        return weight < LEAST_WEIGHT ? Score.State.TOO_OLD : Score.State.SHOWN;
    }
}
