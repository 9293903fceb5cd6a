package statistics.standing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says where relationships stand. The answer depends on nothing but the settings and constants given here, the history and
 * the moment asked for; events after that moment do not exist. Safe for several threads if the {@link WorkingTime} is.
 */
public final class Assessor {

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
        Timeline timeline = new Timeline(history, settings);
        View view = new View(timeline, now);
        View earlier = new View(
                timeline, now.minusDays((int) Math.round(settings.times().trend())));
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
        Timeline timeline = new Timeline(history, settings);
        List<Transition> transitions = new ArrayList<>();
        Stage stage = Stage.NONE;
        Optional<Phase> phase = Optional.empty();
        for (Moment moment : moments) {
            StageDecision decision = new View(timeline, moment).decision();
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
        return new View(new Timeline(history, settings), now).decision();
    }

    /**
     * What each event contributes: the scores with it minus the scores without it, all else equal. Costs about one assessment
     * per event, so it is asked for only where somebody looks.
     */
    public List<Contribution> contributions(History history, Moment now) {
        View with = new View(new Timeline(history, settings), now);
        List<Contribution> contributions = new ArrayList<>();
        for (int id : ids(history, now)) {
            View without = new View(new Timeline(history.without(id), settings), now);
            contributions.add(
                    Contribution.between(id, with.readings, with.scores(), without.readings, without.scores()));
        }
        return contributions;
    }

    private static Set<Integer> ids(History history, Moment now) {
        Set<Integer> ids = new LinkedHashSet<>();
        history.filter(event -> event.at() <= now.at() && ids.add(event.id()));
        return ids;
    }

    /** One relationship as it looks at one moment. */
    private final class View {

        private final Observation seen;
        private final Readings readings;
        private final Facts facts;

        View(Timeline timeline, Moment now) {
            Peers peers = constants.peers(
                    timeline.history().role(), timeline.history().kind());
            seen = Observation.of(timeline, now, settings);
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
