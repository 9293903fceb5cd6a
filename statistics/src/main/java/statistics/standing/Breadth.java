package statistics.standing;

/** B and X: from a count of people or categories to a value that is 0 for one and nears 1. */
final class Breadth {

    private Breadth() {}

    static double of(int count) {
        return 1 - Math.exp(-(Math.max(1, count) - 1) / 2.0);
    }
}
