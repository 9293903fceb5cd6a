package statistics.standing;

/** U: how surely it will go on, by rhythm or by agreement, whichever says more. */
final class Durability {

    private Durability() {}

    /**
     * The value.
     *
     * @param alive the probability that signs of life go on; NaN if there is none to say
     * @param reach how far agreements reach; 0 without
     * @return NaN when neither says anything
     */
    static double value(double alive, double reach) {
        if (Double.isNaN(alive)) {
            return reach > 0 ? reach : Double.NaN;
        }
        return Math.max(alive, reach);
    }
}
