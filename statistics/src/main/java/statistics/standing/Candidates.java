package statistics.standing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The events among which the largest contributions are. Contacts, messages and exchanges may be thousands, but all of a kind
 * weigh alike when they happen and half as much after each half-life, so the newest say it; the other kinds are few and one
 * of them may outweigh much that came later.
 */
final class Candidates {

    private final Set<Integer> ids = new LinkedHashSet<>();
    private final double now;

    private Candidates(double now) {
        this.now = now;
    }

    static Set<Integer> of(History history, Moment now, int newest) {
        Candidates candidates = new Candidates(now.at());
        candidates.add(history.promises(), Integer.MAX_VALUE);
        candidates.add(history.complaints(), Integer.MAX_VALUE);
        candidates.add(history.surveyAnswers(), Integer.MAX_VALUE);
        candidates.add(history.agreements(), Integer.MAX_VALUE);
        candidates.add(history.contacts(), newest);
        candidates.add(history.messages(), newest);
        candidates.add(history.exchanges(), newest);
        return candidates.ids;
    }

    private void add(List<? extends Event> events, int newest) {
        int left = newest;
        for (int i = events.size() - 1; i >= 0 && left > 0; i--) {
            Event event = events.get(i);
            if (event.at() <= now) {
                ids.add(event.id());
                left--;
            }
        }
    }
}
