package statistics.standing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What recorded facts say of a relationship's end, and from when its life counts.
 *
 * @param decision the fact that decides the stage at once; empty if none does
 * @param evidenceId the event that decides, -1 without
 * @param start the ending after which it was won back; negative infinity without
 */
record Turn(Optional<StageDecision.DecidedBy> decision, int evidenceId, double start) {

    static final Turn NONE = new Turn(Optional.empty(), -1, Double.NEGATIVE_INFINITY);

    boolean isRestarted() {
        return start > Double.NEGATIVE_INFINITY;
    }

    static Turn of(Timeline timeline, Moment now) {
        List<Fact> facts = facts(timeline.history(), now.at());
        if (facts.isEmpty()) {
            return NONE;
        }
        Walk walk = new Walk(timeline, now.at());
        facts.forEach(walk::take);
        return walk.end();
    }

    private static List<Fact> facts(History history, double now) {
        List<Fact> facts = new ArrayList<>();
        for (HardEvidence evidence : history.hardEvidence()) {
            if (evidence.at() <= now) {
                facts.add(new Fact(evidence.at(), evidence.id(), What.of(evidence.fact())));
            }
        }
        for (Agreement agreement : history.agreements()) {
            addCancellation(history, agreement, now, facts);
        }
        facts.sort(Comparator.comparingDouble(Fact::at).thenComparing(Fact::what));
        return facts;
    }

    private static void addCancellation(History history, Agreement agreement, double now, List<Fact> facts) {
        double over = runsOut(agreement);
        if (!(agreement.cancelled() <= now) || isReplaced(history, agreement, Math.min(now, over))) {
            return;
        }
        facts.add(new Fact(agreement.cancelled(), agreement.id(), What.CANCELLED));
        if (over <= now) {
            facts.add(new Fact(over, agreement.id(), What.RAN_OUT));
        }
    }

    private static double runsOut(Agreement agreement) {
        if (!Double.isNaN(agreement.runsOut())) {
            return Math.max(agreement.runsOut(), agreement.cancelled());
        }
        return Double.isNaN(agreement.end()) ? agreement.cancelled() : Math.max(agreement.end(), agreement.cancelled());
    }

    /** Whether another agreement holds at that time, so that cancelling this one ended nothing. */
    private static boolean isReplaced(History history, Agreement cancelled, double at) {
        return history.agreements().stream().anyMatch(other -> other != cancelled && Bonds.isInForce(other, at));
    }

    private record Fact(double at, int id, What what) {}

    private enum What {
        NOTICE,
        CANCELLED,
        WITHDRAWN,
        FRAUD,
        CLEARED,
        RAN_OUT,
        ENDED,
        WON_BACK;

        static What of(HardEvidence.Fact fact) {
            return switch (fact) {
                case NOTICE_GIVEN -> NOTICE;
                case NOTICE_WITHDRAWN -> WITHDRAWN;
                case ENDED -> ENDED;
                case FRAUD -> FRAUD;
                case CLEARED -> CLEARED;
                case WON_BACK -> WON_BACK;
            };
        }
    }

    /** Follows the facts in the order of time. */
    private static final class Walk {

        private final Timeline timeline;
        private final double now;
        private Optional<StageDecision.DecidedBy> notice = Optional.empty();
        private int noticeId = -1;
        private Optional<StageDecision.DecidedBy> ending = Optional.empty();
        private int endingId = -1;
        private double endedAt = Double.NaN;
        private int fraudId = -1;
        private boolean fraud;
        private double start = Double.NEGATIVE_INFINITY;

        Walk(Timeline timeline, double now) {
            this.timeline = timeline;
            this.now = now;
        }

        void take(Fact fact) {
            restartBy(fact.at());
            switch (fact.what()) {
                case NOTICE -> giveNotice(StageDecision.DecidedBy.NOTICE_GIVEN, fact);
                case CANCELLED -> giveNotice(StageDecision.DecidedBy.AGREEMENT_CANCELLED, fact);
                case WITHDRAWN -> notice = Optional.empty();
                case FRAUD -> {
                    fraud = true;
                    fraudId = fact.id();
                }
                case CLEARED -> fraud = false;
                case RAN_OUT -> {
                    // A notice withdrawn takes the cancellation with it.
                    if (notice.isPresent()) {
                        close(StageDecision.DecidedBy.AGREEMENT_RAN_OUT, fact);
                    }
                }
                case ENDED -> {
                    close(StageDecision.DecidedBy.ENDING_RECORDED, fact);
                    fraud = false;
                }
                case WON_BACK -> {
                    start = ending.isPresent() ? endedAt : fact.at();
                    ending = Optional.empty();
                }
            }
        }

        private void giveNotice(StageDecision.DecidedBy by, Fact fact) {
            notice = Optional.of(by);
            noticeId = fact.id();
        }

        private void close(StageDecision.DecidedBy by, Fact fact) {
            if (ending.isEmpty()) {
                endedAt = fact.at();
            }
            ending = Optional.of(by);
            endingId = fact.id();
            notice = Optional.empty();
        }

        /** An exchange, or a two-way episode opened after the ending, starts the relationship again. */
        private void restartBy(double until) {
            if (ending.isPresent() && signAfter(endedAt, until)) {
                ending = Optional.empty();
                start = endedAt;
            }
        }

        private boolean signAfter(double after, double until) {
            return timeline.history().exchanges().stream()
                            .anyMatch(exchange -> exchange.at() > after && exchange.at() <= until)
                    || timeline.talk().episodes().stream()
                            .anyMatch(episode -> episode.openedAt() > after && episode.isTwoWay(until));
        }

        Turn end() {
            restartBy(now);
            if (fraud) {
                return new Turn(Optional.of(StageDecision.DecidedBy.FRAUD), fraudId, start);
            }
            if (ending.isPresent()) {
                return new Turn(ending, endingId, start);
            }
            return new Turn(notice, notice.isPresent() ? noticeId : -1, start);
        }
    }
}
