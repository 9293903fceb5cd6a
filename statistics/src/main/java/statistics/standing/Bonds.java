package statistics.standing;

/**
 * Uc and J: what ties them by word: how far agreements reach, and whether there is joint work.
 *
 * @param reach 0..1, 0 without agreement
 * @param inForce how many agreements are in force
 * @param lastSigned when the newest of these was signed; NaN without
 * @param jointWork whether a joint goal or adaptation is in force
 */
record Bonds(double reach, int inForce, double lastSigned, boolean jointWork) {

    static Bonds of(History history, Moment now, TimeScale times) {
        double longest = 0;
        int inForce = 0;
        double lastSigned = Double.NaN;
        for (Agreement agreement : history.agreements()) {
            if (isInForce(agreement, now.at())) {
                inForce++;
                lastSigned = agreement.at();
                boolean open = Double.isNaN(agreement.end());
                longest = Math.max(longest, open ? times.openEnded() : agreement.end() - now.at());
            }
        }
        boolean joint =
                history.jointWork().stream().anyMatch(work -> work.at() <= now.at() && !(work.until() <= now.at()));
        return new Bonds(1 - Math.exp(-longest / times.year()), inForce, lastSigned, joint);
    }

    /** A cancelled agreement may run on, but it binds nobody any more. */
    static boolean isInForce(Agreement agreement, double at) {
        return agreement.at() <= at && !(agreement.end() <= at) && !(agreement.cancelled() <= at);
    }
}
