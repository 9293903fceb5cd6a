package statistics.standing;

import java.util.Map;

/**
 * How the facts answer the four questions of the stage decision: a coefficient in log-odds per fact. A fact that is not
 * named has none.
 *
 * @param version which set this is; kept with every transition decided by it
 * @param dissolving is it coming apart?
 * @param awareness was the test passed?
 * @param expansion do trust and dependence grow?
 * @param engagement are both committed?
 */
public record StageWeights(
        long version,
        Map<Term.Name, Double> dissolving,
        Map<Term.Name, Double> awareness,
        Map<Term.Name, Double> expansion,
        Map<Term.Name, Double> engagement) {

    /** What Rapport ships with, chosen with simulated relationships. */
    public static final StageWeights DEFAULT = new StageWeights(
            0,
            Map.of(
                    Term.Name.SILENCE, 1.0,
                    Term.Name.SLOWER_REPLIES, 3.0,
                    Term.Name.FALLING_INITIATIVE, 3.0,
                    Term.Name.TRUST, -0.5),
            Map.of(
                    Term.Name.BASE, -1.4,
                    Term.Name.REPEATS, 1.7,
                    Term.Name.OPENED_BY_THEM, 0.5,
                    Term.Name.TRUST, 0.8,
                    Term.Name.AGREEMENT, 2.0),
            Map.of(
                    Term.Name.BASE, -2.4,
                    Term.Name.REPEATS, 1.0,
                    Term.Name.PRODUCT_BREADTH, 1.2,
                    Term.Name.CONTACT_BREADTH, 0.5,
                    Term.Name.MOMENTUM, 2.0,
                    Term.Name.INPUT, 1.4,
                    Term.Name.TRUST, 0.8,
                    Term.Name.AGREEMENT, 3.0,
                    Term.Name.JOINT_WORK, 1.5),
            Map.of(
                    Term.Name.BASE, -4.5,
                    Term.Name.REPEATS, 1.5,
                    Term.Name.INPUT, 2.0,
                    Term.Name.REGULARITY, 1.0,
                    Term.Name.TRUST, 0.8,
                    Term.Name.AGREEMENT, 5.0,
                    Term.Name.JOINT_WORK, 2.0));

    public StageWeights {
        dissolving = Map.copyOf(dissolving);
        awareness = Map.copyOf(awareness);
        expansion = Map.copyOf(expansion);
        engagement = Map.copyOf(engagement);
    }
}
