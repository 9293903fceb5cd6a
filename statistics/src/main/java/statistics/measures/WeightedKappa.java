package statistics.measures;

/**
 * Cohen's kappa with quadratic weights (Cohen 1968): agreement of two orderings into ordered categories beyond chance, where
 * being off by two counts four times as being off by one. 1 is full agreement, 0 chance; NaN when neither side varies.
 */
public final class WeightedKappa {

    private WeightedKappa() {}

    /** Categories are whole numbers whose distance is meant, say 0 to 4. */
    public static double of(int[] left, int[] right) {
        Cases.checkSame(left.length, right.length);
        double disagreement = 0;
        double leftSum = 0;
        double rightSum = 0;
        double squares = 0;
        for (int i = 0; i < left.length; i++) {
            double off = left[i] - right[i];
            disagreement += off * off;
            leftSum += left[i];
            rightSum += right[i];
            squares += (double) left[i] * left[i] + (double) right[i] * right[i];
        }
        // By chance a left and a right category meet independently: E(l - r)² = E l² + E r² - 2 E l E r.
        double byChance = squares - 2 * leftSum * rightSum / left.length;
        return 1 - disagreement / byChance;
    }
}
