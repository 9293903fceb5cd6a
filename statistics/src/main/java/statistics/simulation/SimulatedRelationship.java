package statistics.simulation;

import java.util.List;

/**
 * One made-up relationship: what was seen of it, and what was true.
 *
 * @param number which one of its portfolio
 * @param traits what it is like for good
 * @param weeks what was true in each week from {@link Traits#startWeek} to the end of the world
 * @param happenings what was seen, ordered by time
 */
public record SimulatedRelationship(int number, Traits traits, List<Week> weeks, List<Happening> happenings) {

    public SimulatedRelationship {
        weeks = List.copyOf(weeks);
        happenings = List.copyOf(happenings);
    }

    /** What is true at the end of the world. */
    public Week last() {
        return weeks.getLast();
    }
}
