package statistics.measures;

/** Checks that two arrays speak of the same cases. */
final class Cases {

    private Cases() {}

    static void checkSame(int left, int right) {
        if (left != right) {
            throw new IllegalArgumentException("%d cases here, %d there".formatted(left, right));
        }
    }
}
