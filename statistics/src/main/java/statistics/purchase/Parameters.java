package statistics.purchase;

/** Checks what every model of the family asks of its parameters. */
final class Parameters {

    private Parameters() {}

    static void check(double... parameters) {
        for (double parameter : parameters) {
            if (!(parameter > 0) || parameter == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("A parameter must be finite and above 0, not " + parameter);
            }
        }
    }
}
