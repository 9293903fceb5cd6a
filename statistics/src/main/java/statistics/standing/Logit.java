package statistics.standing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import statistics.measures.LogLoss;

/**
 * One question with cases whose answer is known.
 *
 * @param names the facts that speak to it, {@link Term.Name#BASE} among them
 * @param known the coefficients in use
 * @param facts a row per case, a column per name
 * @param outcomes the answers
 */
record Logit(Term.Name[] names, double[] known, double[][] facts, boolean[] outcomes) {

    private static final int FOLDS = 5;

    static <C> Logit of(Map<Term.Name, Double> inUse, List<C> cases, Function<C, Answer> answer, Predicate<C> outcome) {
        TreeSet<Term.Name> names = new TreeSet<>(inUse.keySet());
        names.add(Term.Name.BASE); // How common the outcome is may differ from company to company.
        Term.Name[] columns = names.toArray(Term.Name[]::new);
        double[] known = names.stream()
                .mapToDouble(name -> inUse.getOrDefault(name, 0.0))
                .toArray();
        double[][] facts =
                cases.stream().map(each -> facts(columns, answer.apply(each))).toArray(double[][]::new);
        boolean[] outcomes = new boolean[facts.length];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = outcome.test(cases.get(i));
        }
        return new Logit(columns, known, facts, outcomes);
    }

    private static double[] facts(Term.Name[] columns, Answer answer) {
        Map<Term.Name, Double> values = new EnumMap<>(Term.Name.class);
        values.put(Term.Name.BASE, 1.0);
        answer.terms().forEach(term -> values.put(term.name(), term.value()));
        double[] facts = new double[columns.length];
        for (int i = 0; i < facts.length; i++) {
            facts[i] = values.getOrDefault(columns[i], 0.0);
        }
        return facts;
    }

    Map<Term.Name, Double> refitted() {
        double[] found = RidgeLogistic.fit(facts, outcomes, known);
        Map<Term.Name, Double> weights = new EnumMap<>(Term.Name.class);
        for (int i = 0; i < names.length; i++) {
            weights.put(names[i], found[i]);
        }
        return weights;
    }

    double lossBefore() {
        double loss = 0;
        for (int i = 0; i < facts.length; i++) {
            loss += LogLoss.of(RidgeLogistic.probability(facts[i], known), outcomes[i]);
        }
        return loss / facts.length;
    }

    /** Each fold is foretold by what the others teach. */
    double lossAfter() {
        double loss = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            int[] taught = IntStream.range(0, facts.length)
                    .filter(i -> i % FOLDS != left)
                    .toArray();
            double[] found = RidgeLogistic.fit(facts(taught), outcomes(taught), known);
            for (int i = fold; i < facts.length; i += FOLDS) {
                loss += LogLoss.of(RidgeLogistic.probability(facts[i], found), outcomes[i]);
            }
        }
        return loss / facts.length;
    }

    private double[][] facts(int[] chosen) {
        return IntStream.of(chosen).mapToObj(i -> facts[i]).toArray(double[][]::new);
    }

    private boolean[] outcomes(int[] chosen) {
        boolean[] some = new boolean[chosen.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = outcomes[chosen[i]];
        }
        return some;
    }
}
