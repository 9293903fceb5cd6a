package statistics.standing;

import java.util.List;
import java.util.Set;

/**
 * The answer to one question about a relationship.
 *
 * @param probability of yes; for a rung never more than that of the rung below
 * @param terms whose products sum to the log-odds of yes, before the rung below caps it
 */
public record Answer(double probability, List<Term> terms) {

    public Answer {
        terms = List.copyOf(terms);
    }

    /** The probability of yes if these facts did not speak, whatever the rung below says. */
    double without(Set<Term.Name> names) {
        double logit = 0;
        for (Term term : terms) {
            logit += names.contains(term.name()) ? 0 : term.product();
        }
        return 1 / (1 + Math.exp(-logit));
    }
}
