package statistics.standing;

/** S: whether complaints are resolved; and Z, the weight of the complaints themselves. */
record Complaints(Tally tally, double load, int count) {

    static Complaints of(Timeline timeline, Moment now, Decay decay, TimeScale times) {
        Tally tally = new Tally();
        double load = 0;
        int count = 0;
        for (Complaint complaint : timeline.history().complaints()) {
            if (complaint.at() > now.at()) {
                break;
            }
            load += decay.weight(complaint.at()) * complaint.severity();
            count++;
            double success = resolvedAt(complaint, now.at());
            double failure = complaint.at() + times.complaintPatience();
            if (success <= now.at()) {
                add(tally, 1, complaint, success, decay);
            } else if (failure < now.at()) {
                add(tally, 0, complaint, failure, decay);
            }
        }
        return new Complaints(tally, load, count);
    }

    private static void add(Tally tally, double share, Complaint complaint, double at, Decay decay) {
        double weight = decay.weight(at);
        double trials = weight * complaint.severity();
        tally.add(share * trials, trials, weight, at);
    }

    /** When it was resolved so that it still is at {@code now}; NaN if it is open. */
    private static double resolvedAt(Complaint complaint, double now) {
        if (complaint.settled() <= now) {
            return complaint.settled();
        }
        return complaint.reopened() <= now ? Double.NaN : complaint.resolved();
    }
}
