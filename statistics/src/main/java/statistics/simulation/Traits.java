package statistics.simulation;

/**
 * What distinguishes one made-up relationship from another, for good.
 *
 * @param startWeek when it becomes known to us
 * @param tempo how often they deal with us, around 1
 * @param reliability π: the share of our promises that we keep towards them
 * @param baseline μ: where their trust settles without experiences, in log-odds
 * @param answerHours the median working hours that we take to answer them
 * @param valueLevel what an order of theirs is worth in exploration, around 1
 * @param isolatedOrder whether they place one isolated order before any relationship begins
 */
public record Traits(
        int startWeek,
        double tempo,
        double reliability,
        double baseline,
        double answerHours,
        double valueLevel,
        boolean isolatedOrder) {

    static Traits draw(World world, Draws draws) {
        double spread = world.tempoSpread();
        return new Traits(
                draws.pick(world.weeks() - World.LATEST_START + 1),
                draws.logNormal(-spread * spread / 2, spread),
                draws.beta(10, 1.6),
                draws.normal(.3, .8),
                draws.logNormal(StrictMath.log(6), .6),
                draws.logNormal(0, .8),
                draws.chance(.3));
    }
}
