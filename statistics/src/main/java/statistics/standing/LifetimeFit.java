package statistics.standing;

import java.util.ArrayList;
import java.util.List;
import statistics.measures.Auc;
import statistics.purchase.CustomerBase;
import statistics.purchase.Fit;
import statistics.purchase.MbgNbd;
import statistics.purchase.PurchaseHistory;

/** Finds the {@link Lifetime} of a group of peers, or that there is nothing to find. */
final class LifetimeFit {

    private static final int FEWEST = 200;
    private static final int FEWEST_REPEATING = 50;
    private static final int FEWEST_OUTCOMES = 50;
    private static final double FEWEST_AUC = 0.55;

    private final List<PurchaseHistory> histories = new ArrayList<>();
    private final List<PurchaseHistory> past = new ArrayList<>();
    private final List<Boolean> followed = new ArrayList<>();
    private double ahead;

    void add(Course course) {
        if (!course.isEmpty()) {
            histories.add(course.history());
        }
    }

    /** What was known some time ago, and what is known now. A restart since then has begun a course of its own. */
    void addPast(Course then, Course now) {
        if (!then.isEmpty()) {
            past.add(then.history());
            followed.add(now.last() > then.today());
            ahead = (now.today() - then.today()) / 7.0;
        }
    }

    void addAll(LifetimeFit other) {
        histories.addAll(other.histories);
        past.addAll(other.past);
        followed.addAll(other.followed);
        ahead = Math.max(ahead, other.ahead);
    }

    Lifetime lifetime(double typicalGap) {
        if (!isEnough(histories)) {
            return Lifetime.byDefault(typicalGap);
        }
        Fit<MbgNbd> fit = MbgNbd.fit(CustomerBase.of(histories));
        return fit.isDegenerate() || knewNothing() ? Lifetime.LEFT_OUT : Lifetime.fitted(fit.model());
    }

    private static boolean isEnough(List<PurchaseHistory> histories) {
        return histories.size() >= FEWEST
                && histories.stream().filter(history -> history.repeats() > 0).count() >= FEWEST_REPEATING;
    }

    /** Whether the model, fitted to what was known some time ago, could not tell who would show up since. */
    private boolean knewNothing() {
        long showed = followed.stream().filter(outcome -> outcome).count();
        if (!isEnough(past) || showed < FEWEST_OUTCOMES || past.size() - showed < FEWEST_OUTCOMES) {
            return false;
        }
        MbgNbd model = MbgNbd.fit(CustomerBase.of(past)).model();
        double[] scores = past.stream()
                .mapToDouble(history -> model.probabilityOfAny(history, ahead))
                .toArray();
        boolean[] outcomes = new boolean[scores.length];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = followed.get(i);
        }
        return Auc.of(scores, outcomes) < FEWEST_AUC;
    }
}
