package statistics.standing;

/** How many points of a score one part brings, against a relationship of which nothing is known. */
public record Reason(Part part, double points) {

    /** What a reason speaks of. */
    public sealed interface Part {

        /** One indicator of trust or commitment. */
        record Measured(Indicator indicator) implements Part {}

        /** Trust, commitment or satisfaction as a factor of quality. */
        record Factor(Kind kind) implements Part {

            /** Which of the three factors. */
            public enum Kind {
                TRUST,
                COMMITMENT,
                SATISFACTION
            }
        }
    }
}
