package statistics.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One question of the stage decision: which facts speak to it and how strongly. */
record Question(Term.Name[] names, double[] coefficients) {

    static Question of(Map<Term.Name, Double> weights) {
        List<Term.Name> names = weights.keySet().stream().sorted().toList();
        double[] coefficients = names.stream().mapToDouble(weights::get).toArray();
        return new Question(names.toArray(Term.Name[]::new), coefficients);
    }

    /** The probability of yes from the facts, one per name in the order of {@link Term.Name}. */
    double probability(double[] facts) {
        double logit = 0;
        for (int i = 0; i < names.length; i++) {
            logit += coefficients[i] * facts[names[i].ordinal()];
        }
        return 1 / (1 + Math.exp(-logit));
    }

    /** The answer, capped by the probability of the rung below. */
    Answer answer(double[] facts, double cap) {
        List<Term> terms = new ArrayList<>(names.length);
        for (int i = 0; i < names.length; i++) {
            terms.add(new Term(names[i], coefficients[i], facts[names[i].ordinal()]));
        }
        return new Answer(Math.min(cap, probability(facts)), terms);
    }
}
