package statistics.measures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/** In how many of the cases of one group the outcome came true. */
public record OutcomeRate(int cases, int happened) {

    /** 0..1; NaN without cases. */
    public double rate() {
        return (double) happened / cases;
    }

    /** Per group in the natural order of the groups; groups without cases are not there. */
    public static <G extends Comparable<G>> SequencedMap<G, OutcomeRate> byGroup(List<G> groups, boolean[] outcomes) {
        Cases.checkSame(groups.size(), outcomes.length);
        TreeMap<G, OutcomeRate> rates = new TreeMap<>();
        for (int i = 0; i < outcomes.length; i++) {
            rates.merge(groups.get(i), new OutcomeRate(1, outcomes[i] ? 1 : 0), OutcomeRate::plus);
        }
        return new LinkedHashMap<>(rates);
    }

    /** Whether the rates never fall from group to group, leaving out groups too small to tell. */
    public static boolean isRising(Map<?, OutcomeRate> rates, int fewestCases) {
        List<OutcomeRate> telling = rates.values().stream()
                .filter(rate -> rate.cases >= fewestCases)
                .toList();
        List<OutcomeRate> sorted = new ArrayList<>(telling);
        sorted.sort((left, right) -> Double.compare(left.rate(), right.rate()));
        return telling.equals(sorted);
    }

    private OutcomeRate plus(OutcomeRate other) {
        return new OutcomeRate(cases + other.cases, happened + other.happened);
    }
}
