package statistics.simulation;

import java.util.List;
import statistics.simulation.Happening.Promise;

/** What we promise and whether we keep it; kept or broken, they feel it when it is due. */
final class Promising {

    private static final double LATE_DAYS = 7;

    private final Traits traits;
    private final Draws draws;
    private final Trust trust;
    private final List<Happening> happenings;

    Promising(Traits traits, Draws draws, Trust trust, List<Happening> happenings) {
        this.traits = traits;
        this.draws = draws;
        this.trust = trust;
        this.happenings = happenings;
    }

    Promise deliver(double at, int order) {
        return promise(at, Promise.Reason.DELIVERY, order, 14, 10, 1);
    }

    void doTask(double at, int contact) {
        promise(at, Promise.Reason.TASK, contact, 7, 5, draws.chance(.2) ? 2 : 1);
    }

    private Promise promise(
            double at, Promise.Reason reason, int number, double dueDays, double earlyDays, int severity) {
        double due = at + dueDays;
        boolean kept = draws.chance(traits.reliability());
        double fulfilled = kept ? due - draws.between(0, earlyDays) : due + draws.exponential(LATE_DAYS);
        Promise promise = new Promise(at, reason, number, due, fulfilled, severity);
        happenings.add(promise);
        trust.pushAt(due, promise.isKept() ? .10 : -.6 * severity);
        return promise;
    }
}
