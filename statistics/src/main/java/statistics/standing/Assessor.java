package statistics.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says where relationships stand. The answer depends on nothing but the settings and constants given here, the history and
 * the moment asked for; events after that moment do not exist. Safe for several threads if the {@link WorkingTime} is.
 */
public final class Assessor {

    private static final double HORIZON_GAPS = 3;

    private final Settings settings;
    private final Constants constants;
    private final Decider decider;

    public Assessor(TimeScale times, WorkingTime hours, StageWeights weights, Constants constants) {
        this.settings = new Settings(times, hours);
        this.constants = constants;
        this.decider = new Decider(weights, times);
    }

    /** Where the relationship stands, the stage without memory of earlier assessments. */
    public Standing assess(History history, Moment now) {
        Timeline timeline = Timeline.of(history, settings);
        View view = view(timeline, now);
        View earlier =
                view(timeline, now.minusDays((int) Math.round(settings.times().trend())));
        Scores scores = view.scores().since(earlier.scores());
        return new Standing(
                now,
                constants.version(),
                view.readings.list(),
                scores.trust(),
                scores.commitment(),
                scores.quality(),
                view.facts,
                view.decision());
    }

    /**
     * The stage at each of several moments, usually the month ends since the first event, each without memory: what a first
     * assessment finds when it looks back.
     *
     * @param moments in the order of time
     * @return the moments at which stage or phase was another than at the one before, beginning with the first that is not
     *     {@link Stage#NONE}
     */
    public List<Transition> reconstruct(History history, List<Moment> moments) {
        Timeline timeline = Timeline.of(history, settings);
        List<Transition> transitions = new ArrayList<>();
        Stage stage = Stage.NONE;
        Optional<Phase> phase = Optional.empty();
        for (Moment moment : moments) {
            StageDecision decision = view(timeline, moment).decision();
            if (decision.stage() != stage || !decision.phase().equals(phase)) {
                transitions.add(new Transition(moment, stage, decision));
                stage = decision.stage();
                phase = decision.phase();
            }
        }
        return transitions;
    }

    /** The stage alone, for back-tests and replays over whole portfolios. */
    public StageDecision decide(History history, Moment now) {
        return view(Timeline.of(history, settings), now).decision();
    }

    /**
     * How many days an outcome is awaited after a decision: {@link TimeScale#recent}, or three typical gaps where those are
     * longer.
     */
    public int horizon(Role role, PartyKind kind) {
        double gaps = HORIZON_GAPS * 7 * constants.peers(role, kind).typicalGap();
        return (int) Math.ceil(Math.max(settings.times().recent(), gaps));
    }

    /** A case to learn from: the decision at an earlier day, and whether silence followed for so many days. */
    public Refit.Followed follow(History history, Moment then, int days) {
        Timeline timeline = Timeline.of(history, settings);
        Moment end = new Moment(then.at() + days, then.day() + days);
        Course known = Life.of(timeline.asOf(end), end, settings.times(), Double.NEGATIVE_INFINITY)
                .course();
        boolean silent = known.isEmpty() || known.last() <= then.day();
        return new Refit.Followed(view(timeline, then).decision(), silent);
    }

    /**
     * What each event contributes: the scores with it minus the scores without it, all else equal. Up to half a millisecond
     * per event in a relationship of thousands, so it is asked for only where somebody looks.
     *
     * @param newest of contacts, messages and exchanges only so many of the newest are looked at, of other events all
     */
    public List<Contribution> contributions(History history, Moment now, int newest) {
        Timeline timeline = Timeline.of(history, settings).asOf(now);
        View with = view(timeline, now);
        Scores scores = with.scores();
        List<Contribution> contributions = new ArrayList<>();
        for (int id : Candidates.of(timeline.history(), now, newest)) {
            Timeline rest = timeline.without(id, settings);
            View without = new View(rest, with.seen.without(timeline, rest, settings));
            contributions.add(Contribution.between(id, with.readings, scores, without.readings, without.scores()));
        }
        return contributions;
    }

    private View view(Timeline timeline, Moment now) {
        Timeline known = timeline.asOf(now);
        return new View(known, Observation.of(known, now, settings));
    }

    /** One relationship as it looks at one moment. */
    private final class View {

        private final Observation seen;
        private final Readings readings;
        private final Facts facts;

        View(Timeline timeline, Observation seen) {
            Peers peers = constants.peers(seen.role(), seen.kind());
            this.seen = seen;
            readings = Readings.of(seen, peers);
            facts = seen.facts(timeline, peers, settings.times());
        }

        Scores scores() {
            return Scores.of(seen, readings);
        }

        StageDecision decision() {
            return decider.decide(seen, readings, facts);
        }
    }
}
