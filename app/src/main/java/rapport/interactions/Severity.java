package rapport.interactions;

/** How much a promise or complaint weighs: one, two or four times. */
public enum Severity {
    NORMAL(1),
    IMPORTANT(2),
    CRITICAL(4);

    private final short weight;

    Severity(int weight) {
        this.weight = (short) weight;
    }

    public short weight() {
        return weight;
    }

    /** @throws IllegalArgumentException when the weight is none of 1, 2, 4 */
    public static Severity of(int weight) {
        return switch (weight) {
            case 1 -> NORMAL;
            case 2 -> IMPORTANT;
            case 4 -> CRITICAL;
            default -> throw new IllegalArgumentException("no severity: " + weight);
        };
    }

    /** By what a form sends, which is the weight. */
    public static Severity of(String weight) {
        return of(Integer.parseInt(weight));
    }

    public String key() {
        return Short.toString(weight);
    }
}
