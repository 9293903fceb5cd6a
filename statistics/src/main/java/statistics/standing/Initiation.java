package statistics.standing;

/** I: from the share of episodes that they open to a value that is full when they open half of them. */
final class Initiation {

    /** The share at which both sides take the initiative equally. */
    static final double FULL = 0.5;

    private Initiation() {}

    static double value(double share) {
        return Math.min(1, share / FULL);
    }
}
