package statistics.simulation;

/**
 * What was true of a relationship in one week.
 *
 * @param stage the one it was in during the week and at its end
 * @param trust how much they trust us at the end of the week, 0..1
 */
public record Week(LatentStage stage, double trust) {

    static final double DAYS = 7;
}
