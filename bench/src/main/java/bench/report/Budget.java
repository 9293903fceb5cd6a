package bench.report;

/** What Rapport may take, client included, on two cores. */
public enum Budget {
    LIST(Unit.MILLISECONDS, 25, 40),
    SLOWEST_LIST(Unit.MILLISECONDS, 500, 500),
    RELATIONSHIP(Unit.MILLISECONDS, 40, 50),
    SEARCH(Unit.MILLISECONDS, 30, 50),
    SLOWEST_SEARCH(Unit.MILLISECONDS, 500, 500),
    SAVE(Unit.MILLISECONDS, 15, 20),
    STANDING(Unit.MILLISECONDS, 1_000, 1_000),
    LISTS_PER_SECOND(Unit.PER_SECOND, 250, 200),
    PEOPLE_PER_SECOND(Unit.PER_SECOND, 5_000, 5_000),
    INTERACTIONS_PER_SECOND(Unit.PER_SECOND, 20_000, 20_000),
    ASSESSMENT_AS_OF(Unit.SECONDS, 15, 150),
    FIRST_ASSESSMENT(Unit.SECONDS, 90, 900),
    FIRST_LOAD(Unit.KILOBYTES, 250, 250),
    FIRST_LOAD_REQUESTS(Unit.COUNT, 15, 15),
    MEMORY(Unit.MEGABYTES, 700, 1_536),
    START(Unit.SECONDS, 4, 4);

    private final Unit unit;
    private final double medium;
    private final double large;

    Budget(Unit unit, double medium, double large) {
        this.unit = unit;
        this.medium = medium;
        this.large = large;
    }

    public Unit unit() {
        return unit;
    }

    boolean allows(double measured, Size size) {
        return isLeast() ? measured >= limit(size) : measured <= limit(size);
    }

    String text(Size size) {
        return (isLeast() ? "≥ " : "≤ ") + unit.text(limit(size)).replaceFirst("\\.0(?= )", "");
    }

    private double limit(Size size) {
        return size == Size.LARGE ? large : medium;
    }

    /** Of what is done in a second there may be more, of all else less. */
    private boolean isLeast() {
        return unit == Unit.PER_SECOND;
    }
}
