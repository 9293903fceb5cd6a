package statistics.simulation;

/**
 * What kind of portfolio is made up. {@link #STANDARD} is the one that targets are set for; the others show how far findings
 * depend on it.
 *
 * @param weeks how long the world lasts; a relationship begins in any week but the last eight
 * @param tempoSpread standard deviation of the logarithm of a relationship's tempo, whose mean stays 1
 * @param pace how fast stages follow each other, 1 as in the standard world
 * @param contacts how many contacts there are, 1 as in the standard world
 * @param surveys whether customers are asked about their satisfaction
 * @param agreements whether agreements are signed
 * @param equalOrders whether customers order nearly as often in every stage, so that orders say little about it
 */
public record World(
        int weeks,
        double tempoSpread,
        double pace,
        double contacts,
        boolean surveys,
        boolean agreements,
        boolean equalOrders) {

    public static final World STANDARD = new World(156, .5, 1, 1, true, true, false);

    static final int LATEST_START = 9;

    public World {
        if (weeks < LATEST_START || !(tempoSpread >= 0) || !(pace >= 0) || !(contacts >= 0)) {
            throw new IllegalArgumentException("No such world: %d weeks, tempo %s, pace %s, contacts %s"
                    .formatted(weeks, tempoSpread, pace, contacts));
        }
    }

    public World withoutSurveys() {
        return new World(weeks, tempoSpread, pace, contacts, false, agreements, equalOrders);
    }

    public World withoutAgreements() {
        return new World(weeks, tempoSpread, pace, contacts, surveys, false, equalOrders);
    }

    public World withEqualOrders() {
        return new World(weeks, tempoSpread, pace, contacts, surveys, agreements, true);
    }

    public World withContacts(double factor) {
        return new World(weeks, tempoSpread, pace, contacts * factor, surveys, agreements, equalOrders);
    }

    public World withTempoSpread(double factor) {
        return new World(weeks, tempoSpread * factor, pace, contacts, surveys, agreements, equalOrders);
    }

    public World withPace(double factor) {
        return new World(weeks, tempoSpread, pace * factor, contacts, surveys, agreements, equalOrders);
    }

    /** In days. */
    public double length() {
        return weeks * Week.DAYS;
    }
}
