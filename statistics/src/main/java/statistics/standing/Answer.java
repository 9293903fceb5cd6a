package statistics.standing;

import java.util.List;

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
}
