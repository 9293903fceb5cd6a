package statistics.standing;

/**
 * Facts that stand beside the indicators; counts and rhythm restart after a win-back.
 *
 * @param exchanges days with an exchange
 * @param signsOfLife exchange days plus days with a two-way episode, each kind counted for itself
 * @param twoWayEpisodes two-way episodes ever
 * @param openedByThem of these, since the restart, opened by them
 * @param promisesKept promises kept ever
 * @param promisesBroken promises broken ever
 * @param firstEvent when it began, in days since 1970-01-01T00:00Z; NaN if nothing happened yet
 * @param lastSignOfLife when they last showed themselves; NaN if never
 * @param active P: the probability that exchanges go on; NaN without exchange or model
 * @param alive L: the probability that signs of life go on; NaN without sign of life or model
 * @param agreement Uc: how far agreements reach, 0..1
 * @param productBreadth X, 0 if no categories are known
 * @param contactBreadth B, 0..1
 * @param momentum M, 0..1; ½ is unchanged
 * @param rhythm g: their typical gap in weeks, drawn towards the portfolio's; NaN without exchange
 * @param overdue ρ: the time since the last exchange in such gaps; NaN without exchange
 * @param spend of the last 12 months in the company's currency; NaN if no value is known
 * @param shareOfWallet W: spend over stated need, 0..1; NaN if no need is known
 * @param slowerReplies ΔR, positive when their answers get slower
 * @param fallingInitiative ΔI, positive when they open less than before
 * @param jointWork whether a joint goal or adaptation is in force
 * @param referrals how many referrals they made
 */
public record Facts(
        int exchanges,
        int signsOfLife,
        int twoWayEpisodes,
        int openedByThem,
        int promisesKept,
        int promisesBroken,
        double firstEvent,
        double lastSignOfLife,
        double active,
        double alive,
        double agreement,
        double productBreadth,
        double contactBreadth,
        double momentum,
        double rhythm,
        double overdue,
        double spend,
        double shareOfWallet,
        double slowerReplies,
        double fallingInitiative,
        boolean jointWork,
        int referrals) {}
