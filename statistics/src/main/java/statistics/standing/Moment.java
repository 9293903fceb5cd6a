package statistics.standing;

/**
 * The instant a relationship is looked at.
 *
 * @param at days since 1970-01-01T00:00Z; events at or before it exist. As of a day it is that day's end, which is also the
 *     due instant of a promise due on that day, so such a promise is still open
 * @param day the number of the day in the company's zone that {@code at} belongs to; as of a day it is that day, not the next
 */
public record Moment(double at, int day) {

    /** The end of a day in UTC. */
    public static Moment endOf(int day) {
        return new Moment(day + 1.0, day);
    }

    /** This moment moved back by whole days. */
    public Moment minusDays(int days) {
        return new Moment(at - days, day - days);
    }
}
