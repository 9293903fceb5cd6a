package statistics.standing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is usual among relationships of one role and one kind of party.
 *
 * @param relationships how many relationships this was computed from
 * @param means what a relationship without evidence is taken for, per indicator, 0..1
 * @param complaintRate complaints, weighted by severity, per order day or two-way episode; NaN while nobody ever complained,
 *     which leaves the complaint load out
 * @param typicalGap the median of the mean gaps between exchanges, in weeks
 * @param spend 101 quantiles of the spend of 12 months among those with spend (of two-way episodes in a role without
 *     exchanges); empty if there is none
 * @param exchanges the purchase model of exchanges
 * @param signsOfLife the purchase model of signs of life
 */
public record Peers(
        int relationships,
        Map<Indicator, Double> means,
        double complaintRate,
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
        return new Peers(0, means, Double.NaN, times.defaultGap(), new ArrayList<>(), lifetime, lifetime);
    }

    public double mean(Indicator indicator) {
        return means.get(indicator);
    }
}
