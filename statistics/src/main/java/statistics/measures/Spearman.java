package statistics.measures;

/** Spearman's rank correlation, −1..1, equal values sharing their mean rank; NaN when one side does not vary. */
public final class Spearman {

    private Spearman() {}

    public static double of(double[] left, double[] right) {
        Cases.checkSame(left.length, right.length);
        double[] leftRanks = Ranks.of(left);
        double[] rightRanks = Ranks.of(right);
        double mean = (left.length + 1) / 2.;
        double together = 0;
        double leftSquares = 0;
        double rightSquares = 0;
        for (int i = 0; i < left.length; i++) {
            double l = leftRanks[i] - mean;
            double r = rightRanks[i] - mean;
            together += l * r;
            leftSquares += l * l;
            rightSquares += r * r;
        }
        return together / Math.sqrt(leftSquares * rightSquares);
    }
}
