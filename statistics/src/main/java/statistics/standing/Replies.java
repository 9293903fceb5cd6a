package statistics.standing;

/**
 * R: how fast messages are answered by the side whose reliability is measured; and ΔR: how much slower they answer us
 * than before.
 */
record Replies(Tally tally, double slower) {

    /** What ΔR assumes of four messages before the first is known. */
    private static final double USUAL_REPLIES = 1.4;

    private static final double PULL = 4;

    static Replies of(Timeline timeline, Moment now, Decay decay, Settings settings) {
        return new Replies(speed(timeline, now, decay, settings), slower(timeline, now, settings.times()));
    }

    private static Tally speed(Timeline timeline, Moment now, Decay decay, Settings settings) {
        double halving = settings.times().responseHalving();
        boolean theirs = !timeline.history().role().weAreTheCustomer();
        Tally tally = new Tally();
        int index = -1;
        for (Message message : timeline.history().messages()) {
            index++;
            if (message.at() > now.at()) {
                break;
            }
            if (message.fromThem() != theirs) {
                continue;
            }
            boolean answered = message.answered() <= now.at();
            double hours = answered
                    ? timeline.answeredAfter()[index]
                    : settings.hours().hoursBetween(message.at(), now.at());
            if (answered || hours > halving) {
                tally.add(Decay.halving(hours, halving), decay.weight(message.at()), message.at());
            }
        }
        return tally;
    }

    private static double slower(Timeline timeline, Moment now, TimeScale times) {
        double before = 0;
        double lately = 0;
        int countBefore = 0;
        int countLately = 0;
        int index = -1;
        for (Message message : timeline.history().messages()) {
            index++;
            if (message.at() > now.at()) {
                break;
            }
            boolean answered = message.answered() <= now.at();
            if (message.fromThem() || !answered && now.at() - message.at() < times.replyPatience()) {
                continue;
            }
            double worth = answered ? Decay.halving(timeline.answeredAfter()[index], times.replyHalving()) : 0;
            if (now.at() - message.at() > times.recent()) {
                before += worth;
                countBefore++;
            } else {
                lately += worth;
                countLately++;
            }
        }
        double usual = (before + USUAL_REPLIES) / (countBefore + PULL);
        return usual - (lately + PULL * usual) / (countLately + PULL);
    }
}
