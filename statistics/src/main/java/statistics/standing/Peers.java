package statistics.standing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is usual among relationships of one role and one kind of party.
 *
 * @param relationships how many relationships this was computed from
 * @param means what a relationship without evidence is taken for, per indicator, 0..1
 * @param openedByThem the mean share of episodes opened by them, 0..1
 * @param complaintRate complaints, weighted by severity, per order day or two-way episode
 * @param anyComplaint whether anybody ever complained; if not, the complaint load is left out for all
 * @param typicalGap the median of the mean gaps between exchanges, in weeks
 * @param spend 101 quantiles of the spend of 12 months among those with spend (of two-way episodes in a role without
 *     exchanges); empty if there is none
 * @param exchanges the purchase model of exchanges
 * @param signsOfLife the purchase model of signs of life
 */
public record Peers(
        int relationships,
        Map<Indicator, Double> means,
        double openedByThem,
        double complaintRate,
        boolean anyComplaint,
        double typicalGap,
        List<Double> spend,
        Lifetime exchanges,
        Lifetime signsOfLife) {

    public Peers {
        if (means.size() != Indicator.values().length) {
            throw new IllegalArgumentException("A mean is needed for each indicator, there are " + means.keySet());
        }
        means = Map.copyOf(means);
        spend = List.copyOf(spend);
    }

    /** What holds before any portfolio is known. */
    public static Peers usual(TimeScale times) {
        Map<Indicator, Double> means = new EnumMap<>(Indicator.class);
        for (Indicator indicator : Indicator.values()) {
            means.put(indicator, indicator.usual());
        }
        Lifetime lifetime = Lifetime.byDefault(times.defaultGap());
        double opened = Indicator.INITIATION.usual() * Initiation.FULL;
        double rate = -Math.log(Indicator.COMPLAINT_LOAD.usual()) / Indicator.COMPLAINT_LOAD.pull();
        return new Peers(0, means, opened, rate, false, times.defaultGap(), List.of(), lifetime, lifetime);
    }

    Peers withMeans(Map<Indicator, Double> other) {
        return new Peers(
                relationships,
                other,
                openedByThem,
                complaintRate,
                anyComplaint,
                typicalGap,
                spend,
                exchanges,
                signsOfLife);
    }

    public double mean(Indicator indicator) {
        return Objects.requireNonNull(means.get(indicator));
    }

    /** Where an amount stands among the {@link #spend} of the peers: their share below it, equal ones counted half, 0..1. */
    double rank(double amount) {
        if (!(amount > 0) || spend.isEmpty()) {
            return 0;
        }
        return (position(amount, false) + position(amount, true)) / (2 * (spend.size() - 1));
    }

    /** The place of an amount among the quantiles: at the first or at the last of several equal ones. */
    private double position(double amount, boolean last) {
        int above = 0;
        while (above < spend.size() && (last ? spend.get(above) <= amount : spend.get(above) < amount)) {
            above++;
        }
        if (above == 0) {
            return 0;
        }
        if (above == spend.size()) {
            return above - 1;
        }
        double low = spend.get(above - 1);
        double high = spend.get(above);
        return above - 1 + (amount - low) / (high - low);
    }
}
