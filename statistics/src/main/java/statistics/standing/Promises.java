package statistics.standing;

/** P: promises kept and broken. A broken one counts as three trials, so trust falls faster than it rises. */
record Promises(Tally tally, int kept, int broken) {

    private static final double BROKEN_COUNTS = 3;

    static Promises of(Timeline timeline, Moment now, Decay decay) {
        Tally tally = new Tally();
        int kept = 0;
        int broken = 0;
        for (Promise promise : timeline.history().promises()) {
            if (promise.at() > now.at()) {
                break;
            }
            if (isKept(promise, now.at())) {
                double weight = decay.weight(promise.fulfilled());
                tally.add(weight * promise.severity(), weight * promise.severity(), weight, promise.fulfilled());
                kept++;
            } else if (isBroken(promise, now.at())) {
                double weight = decay.weight(promise.due());
                tally.add(0, BROKEN_COUNTS * weight * promise.severity(), weight, promise.due());
                broken++;
            }
        }
        return new Promises(tally, kept, broken);
    }

    private static boolean isKept(Promise promise, double now) {
        return promise.fulfilled() <= now && promise.fulfilled() <= promise.due() && !isWithdrawn(promise);
    }

    private static boolean isBroken(Promise promise, double now) {
        return promise.due() < now && !(promise.fulfilled() <= promise.due()) && !isWithdrawn(promise);
    }

    /** Whether it was taken back in time. Who takes it back only after now has it open until then, which is no trial either. */
    private static boolean isWithdrawn(Promise promise) {
        return promise.withdrawn() <= promise.due();
    }
}
