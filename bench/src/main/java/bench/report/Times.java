package bench.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long each of many tries took. */
public final class Times {

    private static final double NANOS_PER_MILLISECOND = 1e6;

    private final List<Long> nanos = new ArrayList<>();

    /** All of them together. */
    public static Times of(List<Times> parts) {
        Times all = new Times();
        parts.forEach(part -> all.nanos.addAll(part.nanos));
        return all;
    }

    public int count() {
        return nanos.size();
    }

    public void add(long tookNanos) {
        nanos.add(tookNanos);
    }

    /** In milliseconds. */
    public double p50() {
        return percentile(50);
    }

    /** In milliseconds. */
    public double p95() {
        return percentile(95);
    }

    /** In milliseconds. */
    public double max() {
        return percentile(100);
    }

    /**
     * The time that this share of the tries kept to, by nearest rank: always one that was measured.
     *
     * @param percent above 0, at most 100
     * @return milliseconds
     * @throws IllegalStateException when nothing was measured
     */
    double percentile(int percent) {
        if (nanos.isEmpty()) {
            throw new IllegalStateException("nothing was measured");
        }
        Collections.sort(nanos);
        int rank = Math.ceilDiv(percent * nanos.size(), 100);
        return nanos.get(rank - 1) / NANOS_PER_MILLISECOND;
    }

    /** What stands beside the p95 in a table. */
    public String besides() {
        return "p95 of " + count() + "; p50 " + Unit.MILLISECONDS.text(p50()) + ", max "
                + Unit.MILLISECONDS.text(max());
    }
}
