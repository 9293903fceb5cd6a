package statistics.standing;

/** G: how even the gaps between exchanges are. */
final class Regularity {

    /** Fewer gaps say nothing of evenness. */
    static final int FEWEST_GAPS = 3;

    private static final double USUAL = 0.5;
    private static final double PULL = 4;

    private Regularity() {}

    static double value(Trade trade) {
        return (trade.gaps() * trade.evenness() + PULL * USUAL) / (trade.gaps() + PULL);
    }
}
