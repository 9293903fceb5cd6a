package rapport.relationships.assessing;

import java.time.Instant;
import java.util.List;
import statistics.standing.Event;
import statistics.standing.History;
import statistics.standing.StageMemory;

/**
 * What is kept of an earlier assessment.
 *
 * @param events how many events were known up to then
 * @param since since when the stage is held, in days since 1970-01-01T00:00Z; NaN for one that was never another
 */
record Kept(Instant assessedAt, int events, StageMemory memory, double since) {

    /** This many more of the events before that time, and this share more, mean that history was brought in since. */
    private static final int MORE = 3;

    private static final double SHARE_MORE = 0.1;

    /** Whether much has become known since of the time before: an import, say, whose dates are worth looking back over. */
    boolean missedHistory(History history) {
        int now = events(history, Instants.days(assessedAt));
        return now > events + Math.max(MORE, SHARE_MORE * events);
    }

    static int events(History history, double until) {
        int[] count = {0};
        lists(history).forEach(list -> list.forEach(event -> count[0] += event.at() <= until ? 1 : 0));
        return count[0];
    }

    private static List<List<? extends Event>> lists(History history) {
        return List.of(
                history.exchanges(),
                history.promises(),
                history.complaints(),
                history.surveyAnswers(),
                history.contacts(),
                history.agreements(),
                history.jointWork(),
                history.hardEvidence());
    }
}
