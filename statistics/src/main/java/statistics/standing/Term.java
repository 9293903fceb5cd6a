package statistics.standing;

/**
 * One term of a question's answer: its coefficient times its value.
 *
 * @param name which fact
 * @param coefficient its weight in log-odds
 * @param value the fact as it enters, 0 when nothing is known
 */
public record Term(Name name, double coefficient, double value) {

    /** How much log-odds it adds. */
    public double product() {
        return coefficient * value;
    }

    /** The facts that questions are asked of; most are 0..1 or such a value minus ½. */
    public enum Name {
        /** Always 1: what holds when nothing is known. */
        BASE,
        /** ln((1−L)/L): silence against their own rhythm. */
        SILENCE,
        /** Their answers getting slower. */
        SLOWER_REPLIES,
        /** Their initiative falling. */
        FALLING_INITIATIVE,
        /** (trust − usual trust)/10. */
        TRUST,
        /** ln(1 + exchanges after the first). */
        REPEATS,
        /** ln(1 + two-way episodes opened by them). */
        OPENED_BY_THEM,
        AGREEMENT,
        PRODUCT_BREADTH,
        CONTACT_BREADTH,
        MOMENTUM,
        INPUT,
        REGULARITY,
        JOINT_WORK
    }
}
