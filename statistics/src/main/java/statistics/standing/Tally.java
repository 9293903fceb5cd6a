package statistics.standing;

/** Weighted successes and trials of one ratio, while they are being counted. */
final class Tally {

    private double successes;
    private double trials;
    private double weight;
    private int count;
    private double last = Double.NaN;

    /** Counts one piece of evidence with the given share of success, 0..1. */
    void add(double share, double evidenceWeight, double at) {
        add(share * evidenceWeight, evidenceWeight, evidenceWeight, at);
    }

    void add(double addedSuccesses, double addedTrials, double evidenceWeight, double at) {
        successes += addedSuccesses;
        trials += addedTrials;
        weight += evidenceWeight;
        count++;
        // Not Math.max: that would keep the NaN of the beginning.
        last = last >= at ? last : at;
    }

    /** Sets successes and trials of a ratio of sums, whose pieces were added without either. */
    void fill(double allSuccesses, double allTrials) {
        successes = allSuccesses;
        trials = allTrials;
    }

    /** The share of successes drawn towards a mean that weighs like {@code pull} trials; the mean itself without trial. */
    double drawnTo(double mean, double pull) {
        return (successes + pull * mean) / (trials + pull);
    }

    double share() {
        return successes / trials;
    }

    double trials() {
        return trials;
    }

    /** The effective count: the sum of weights, whatever the pieces counted for. */
    double weight() {
        return weight;
    }

    int count() {
        return count;
    }

    /** When the newest piece of evidence is from; NaN without any. */
    double last() {
        return last;
    }
}
