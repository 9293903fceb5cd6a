package statistics.standing;

/** All that one relationship shows at a moment, before it is compared with its peers. */
record Observation(
        Role role,
        PartyKind kind,
        Moment now,
        Promises promises,
        Replies replies,
        Complaints complaints,
        Tally satisfaction,
        Turn turn,
        Bonds bonds,
        Dialogue dialogue,
        Trade trade,
        Life life,
        double need) {

    static Observation of(Timeline timeline, Moment now, Settings settings) {
        History history = timeline.history();
        TimeScale times = settings.times();
        Decay decay = Decay.of(times, history.kind(), now);
        Turn turn = Turn.of(timeline, now);
        return new Observation(
                history.role(),
                history.kind(),
                now,
                Promises.of(timeline, now, decay),
                Replies.of(timeline, now, decay, settings),
                Complaints.of(timeline, now, decay, times),
                satisfaction(history, now, decay),
                turn,
                Bonds.of(history, now, times),
                Dialogue.of(timeline, now, decay, times, turn.start()),
                Trade.of(timeline, now, decay, times, turn.start()),
                Life.of(timeline, now, times, turn.start()),
                need(history, now));
    }

    /** The same moment after some events were taken away; what they had no part in is not looked at again. */
    Observation without(Timeline before, Timeline after, Settings settings) {
        History was = before.history();
        History is = after.history();
        TimeScale times = settings.times();
        Decay decay = Decay.of(times, kind, now);
        Turn turned = Turn.of(after, now);
        boolean sameTalk = is.contacts().size() == was.contacts().size() && turned.start() == turn.start();
        boolean sameGoods = is.exchanges().size() == was.exchanges().size() && turned.start() == turn.start();
        boolean sameBeats = sameGoods && (sameTalk || role.isExchanging());
        return new Observation(
                role,
                kind,
                now,
                is.promises().size() == was.promises().size() ? promises : Promises.of(after, now, decay),
                is.messages().size() == was.messages().size() ? replies : Replies.of(after, now, decay, settings),
                is.complaints().size() == was.complaints().size()
                        ? complaints
                        : Complaints.of(after, now, decay, times),
                satisfaction(is, now, decay),
                turned,
                Bonds.of(is, now, times),
                sameTalk ? dialogue : Dialogue.of(after, now, decay, times, turned.start()),
                sameBeats ? trade : Trade.of(after, now, decay, times, turned.start()),
                sameGoods && sameTalk ? life : Life.of(after, now, times, turned.start()),
                need(is, now));
    }

    private static Tally satisfaction(History history, Moment now, Decay decay) {
        Tally tally = new Tally();
        for (SurveyAnswer answer : history.surveyAnswers()) {
            if (answer.at() > now.at()) {
                break;
            }
            tally.add(answer.share(), decay.weight(answer.at()), answer.at());
        }
        return tally;
    }

    private static double need(History history, Moment now) {
        double latest = Double.NaN;
        for (StatedNeed need : history.needs()) {
            latest = need.at() <= now.at() ? need.yearly() : latest;
        }
        return latest;
    }

    /** N: the effective count of occasions on which there could have been a complaint. */
    double exposure() {
        return trade.exposure() + dialogue.exposure();
    }

    int exposures() {
        return trade.exposures() + dialogue.twoWay();
    }

    /** What they put in within 12 months: spend, or two-way episodes in a role without exchanges; NaN if unknown. */
    double input() {
        if (role.isExchanging()) {
            return trade.spend();
        }
        return dialogue.twoWay() == 0 ? Double.NaN : dialogue.twoWayOfYear();
    }

    /** How many pieces of evidence {@link #input} rests on. */
    int inputs() {
        return role.isExchanging() ? trade.valued() : dialogue.twoWay();
    }

    /** The facts beside the indicators. */
    Facts facts(Timeline timeline, Peers peers, TimeScale times) {
        Course course = trade.course();
        double rhythm =
                course.isEmpty() ? Double.NaN : (2 * peers.typicalGap() + course.span()) / (2 + course.repeats());
        double first = timeline.firstEvent();
        return new Facts(
                course.events(),
                life.course().events(),
                dialogue.twoWay(),
                dialogue.openedByThem(),
                promises.kept(),
                promises.broken(),
                first <= now.at() ? first : Double.NaN,
                life.lastAt(),
                course.active(peers.exchanges()),
                life.course().active(peers.signsOfLife()),
                bonds.reach(),
                trade.categorised() > 0 ? Breadth.of(trade.categories()) : 0,
                Breadth.of(dialogue.people()),
                life.momentum(),
                rhythm,
                course.silence() / rhythm,
                trade.spend(),
                need > 0 ? Math.min(1, trade.spend() / need) : Double.NaN,
                replies.slower(),
                dialogue.fallingInitiative(),
                bonds.jointWork(),
                dialogue.referrals());
    }
}
