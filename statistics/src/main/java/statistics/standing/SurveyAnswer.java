package statistics.standing;

/**
 * Their answer to a question about their satisfaction.
 *
 * @param id the caller's number
 * @param at when they answered, in days since 1970-01-01T00:00Z
 * @param scale which question
 * @param answer the answer on its scale
 */
public record SurveyAnswer(int id, double at, Scale scale, double answer) implements Event {

    public SurveyAnswer {
        if (!(answer >= scale.lowest && answer <= scale.highest)) {
            throw new IllegalArgumentException(
                    scale + " answers run from " + scale.lowest + " to " + scale.highest + ", not " + answer);
        }
    }

    /** The answer on 0..1, 1 the best. */
    public double share() {
        return (answer - scale.lowest) / (scale.highest - scale.lowest);
    }

    /** What was asked, and from where to where answers run. */
    public enum Scale {
        /** Customer satisfaction, 1 to 5. */
        CSAT(1, 5),
        /** Willingness to recommend, 0 to 10. */
        NPS(0, 10),
        /** Effort, 1 to 7; 7 is easy. */
        CES(1, 7);

        private final int lowest;
        private final int highest;

        Scale(int lowest, int highest) {
            this.lowest = lowest;
            this.highest = highest;
        }
    }
}
