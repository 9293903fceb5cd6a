package rapport.relationships;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of assessing all relationships.
 *
 * @param byRole per role that occurs, by its key
 * @param outcome what customers of each stage did afterwards; null when too little is known of the time after
 * @param models what ranks and what was found about it
 * @param seconds how long it took
 */
public record AssessmentReport(
        LocalDate asOf,
        int relationships,
        Map<String, Stages> byRole,
        Promises promises,
        @Nullable Outcome outcome,
        List<Model> models,
        double seconds) {

    /** How many relationships are in which stage; the stages sum to the total. */
    public record Stages(
            int total,
            int notEnoughEvidence,
            int none,
            int exploration,
            int awareness,
            int expansion,
            int engagement,
            int dissolution) {}

    public record Promises(int kept, int broken) {}

    /**
     * @param from the day whose stages are looked at: the as-of day, or an earlier one when nothing is known after it
     * @param until the last day counted
     * @param byStage by the key of the stage
     */
    public record Outcome(LocalDate from, LocalDate until, Map<String, Bought> byStage) {}

    /** Customers of a stage, and how many of them bought until then. */
    public record Bought(int n, int bought) {}

    /**
     * @param name activity, or the purchase model of a group of peers
     * @param use what it is for
     * @param used whether it is used
     * @param reason why, or why not
     * @param auc of the model; null when nothing is known that it could be held against
     * @param baseline what it is compared with
     */
    public record Model(
            String name,
            String use,
            boolean used,
            String reason,
            @Nullable Double auc,
            @Nullable String baseline,
            @Nullable Double baselineAuc) {}
}
