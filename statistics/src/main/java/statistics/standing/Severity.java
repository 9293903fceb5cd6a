package statistics.standing;

/** The weights of promises and complaints: 1, 2 or 4. */
final class Severity {

    private Severity() {}

    static void check(int severity) {
        if (severity != 1 && severity != 2 && severity != 4) {
            throw new IllegalArgumentException("Severity is 1, 2 or 4, not " + severity);
        }
    }
}
