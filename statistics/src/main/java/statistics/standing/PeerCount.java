package statistics.standing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The sums over the relationships of one role and kind of party from which their constants come. */
final class PeerCount {

    private static final int QUANTILES = 100;
    private static final int FEWEST_GAPS = 10;

    private final TimeScale times;
    private final Mean[] ratios = new Mean[Indicator.values().length];
    private final List<Double> gaps = new ArrayList<>();
    private final List<Counted> inputs = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private final LifetimeFit exchanges = new LifetimeFit();
    private final LifetimeFit signsOfLife = new LifetimeFit();
    private int relationships;
    private double complaints;
    private double exposure;
    private boolean anyComplaint;

    PeerCount(TimeScale times) {
        this.times = times;
        for (Indicator indicator : Indicator.values()) {
            ratios[indicator.ordinal()] = new Mean(indicator.usual());
        }
        ratios[Indicator.INITIATION.ordinal()] = new Mean(Indicator.INITIATION.usual() * Initiation.FULL);
    }

    /**
     * Counts one relationship.
     *
     * @param earlier its signs of life up to some time ago, to see whether the model would have known what followed
     */
    void add(Observation seen, Course earlier) {
        relationships++;
        addRatio(Indicator.PROMISE, seen.promises().tally());
        addRatio(Indicator.RESPONSE, seen.replies().tally());
        addRatio(Indicator.RESOLUTION, seen.complaints().tally());
        addRatio(Indicator.SATISFACTION, seen.satisfaction());
        addRatio(Indicator.RECIPROCITY, seen.dialogue().reciprocity());
        addRatio(Indicator.CANDOUR, seen.dialogue().candour());
        addRatio(Indicator.INITIATION, seen.dialogue().initiation());
        addTrade(seen);
        complaints += seen.complaints().load();
        exposure += seen.exposure();
        anyComplaint |= seen.complaints().count() > 0;
        exchanges.add(seen.trade().course());
        signsOfLife.add(seen.life().course());
        signsOfLife.addPast(earlier, seen.life().course());
    }

    private void addRatio(Indicator indicator, Tally tally) {
        if (tally.trials() > 0) {
            ratios[indicator.ordinal()].add(tally.share(), tally.trials());
        }
    }

    private void addTrade(Observation seen) {
        Trade trade = seen.trade();
        if (trade.gaps() >= 1) {
            gaps.add(trade.course().span() / trade.gaps());
        }
        if (trade.gaps() >= Regularity.FEWEST_GAPS) {
            ratios[Indicator.REGULARITY.ordinal()].add(Regularity.value(trade), trade.gaps());
        }
        if (trade.categorised() > 0) {
            ratios[Indicator.PRODUCT_BREADTH.ordinal()].add(Breadth.of(trade.categories()), trade.categorised());
        }
        if (seen.inputs() > 0) {
            inputs.add(new Counted(seen.input(), seen.inputs()));
        }
        Course life = seen.life().course();
        int evidence = life.events() + seen.bonds().inForce();
        if (evidence > 0) {
            ties.add(new Tie(life, seen.bonds().reach(), evidence));
        }
    }

    void addAll(PeerCount other) {
        relationships += other.relationships;
        for (int i = 0; i < ratios.length; i++) {
            ratios[i].addAll(other.ratios[i]);
        }
        gaps.addAll(other.gaps);
        inputs.addAll(other.inputs);
        ties.addAll(other.ties);
        exchanges.addAll(other.exchanges);
        signsOfLife.addAll(other.signsOfLife);
        complaints += other.complaints;
        exposure += other.exposure;
        anyComplaint |= other.anyComplaint;
    }

    Peers peers() {
        double gap = typicalGap();
        double rate = (complaints + 1) / (exposure + 50);
        List<Double> quantiles = quantiles();
        Lifetime active = exchanges.lifetime(gap);
        Lifetime alive = signsOfLife.lifetime(gap);
        Map<Indicator, Double> means = new EnumMap<>(Indicator.class);
        for (Indicator indicator : Indicator.values()) {
            means.put(indicator, ratios[indicator.ordinal()].value());
        }
        double opened = ratios[Indicator.INITIATION.ordinal()].value();
        means.put(Indicator.INITIATION, Initiation.value(opened));
        means.put(Indicator.COMPLAINT_LOAD, Math.exp(-Indicator.COMPLAINT_LOAD.pull() * rate));
        Peers peers = new Peers(relationships, means, opened, rate, anyComplaint, gap, quantiles, active, alive);
        means.put(Indicator.INPUT, meanInput(peers));
        means.put(Indicator.DURABILITY, meanDurability(alive));
        return peers.withMeans(means);
    }

    private double typicalGap() {
        if (gaps.size() < FEWEST_GAPS) {
            return times.defaultGap();
        }
        double[] sorted =
                gaps.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private List<Double> quantiles() {
        double[] sorted = inputs.stream()
                .mapToDouble(Counted::value)
                .filter(value -> value > 0)
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return List.of();
        }
        Double[] quantiles = new Double[QUANTILES + 1];
        Arrays.setAll(quantiles, i -> quantile(sorted, i / (double) QUANTILES));
        return List.of(quantiles);
    }

    private static double quantile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    private double meanInput(Peers peers) {
        Mean mean = new Mean(Indicator.INPUT.usual());
        inputs.forEach(input -> mean.add(peers.rank(input.value()), input.count()));
        return mean.value();
    }

    private double meanDurability(Lifetime lifetime) {
        Mean mean = new Mean(Indicator.DURABILITY.usual());
        for (Tie tie : ties) {
            double value = Durability.value(tie.course().active(lifetime), tie.reach());
            if (!Double.isNaN(value)) {
                mean.add(value, tie.count());
            }
        }
        return mean.value();
    }

    private record Counted(double value, int count) {}

    private record Tie(Course course, double reach, int count) {}

    /** A mean over relationships that starts from five like the usual one; thin evidence and giants weigh little more. */
    private static final class Mean {

        private static final double USUAL_WEIGHT = 5;
        private static final double HALF = 4;

        private final double usual;
        private double sum;
        private double weight;

        Mean(double usual) {
            this.usual = usual;
        }

        void add(double value, double trials) {
            double share = trials / (trials + HALF);
            sum += share * value;
            weight += share;
        }

        void addAll(Mean other) {
            sum += other.sum;
            weight += other.weight;
        }

        double value() {
            return (USUAL_WEIGHT * usual + sum) / (USUAL_WEIGHT + weight);
        }
    }
}
