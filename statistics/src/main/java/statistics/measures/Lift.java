package statistics.measures;

/** How much more often than on the whole it came true among the cases with the highest scores. */
public final class Lift {

    private Lift() {}

    /**
     * The rate among the top share of cases over the rate among all: 1 is no better than chance. Cases tied at the border
     * count with the part of them that fits in. NaN when it never came true.
     *
     * @param share which part counts as the top, above 0 to 1; .1 is the top decile
     */
    public static double ofTop(double share, double[] scores, boolean[] outcomes) {
        Cases.checkSame(scores.length, outcomes.length);
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("The top share is above 0 and at most 1, not " + share);
        }
        int[] order = Ranks.order(scores);
        double room = share * order.length;
        double top = 0;
        double all = 0;
        for (int end = order.length; end > 0; ) {
            int start = end;
            int happened = 0;
            for (; start > 0 && scores[order[start - 1]] == scores[order[end - 1]]; start--) {
                happened += outcomes[order[start - 1]] ? 1 : 0;
            }
            double fitting = Math.clamp(room, 0, end - start);
            top += happened * fitting / (end - start);
            all += happened;
            room -= end - start;
            end = start;
        }
        return top / share / all;
    }
}
