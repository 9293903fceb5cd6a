package rapport.relationships.assessing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import rapport.platform.time.Moments;
import statistics.standing.Assessor;
import statistics.standing.Constants;
import statistics.standing.Moment;
import statistics.standing.Peers;
import statistics.standing.Refit;
import statistics.standing.StageDecision;
import statistics.standing.StageWeights;

/**
 * Asks the company's own past how much each sign of an ending says: what was seen of relationships on an earlier day, held
 * against who fell silent after it (ADR 34).
 */
@Component
class Learning {

    /** A week, less what a night may begin earlier than the one before. */
    private static final double EVERY_DAYS = 6.5;

    /** More cases teach hardly more and take memory. */
    private static final int MOST_CASES = 20_000;

    private final Yardsticks yardsticks;
    private final Moments moments;

    Learning(Yardsticks yardsticks, Moments moments) {
        this.yardsticks = yardsticks;
        this.moments = moments;
    }

    /** Learns if that was not done for a week, and has the weights used from now on. */
    void weekly() {
        Yardstick today = yardsticks.current();
        Moment now = today.instants().moment(moments.now());
        if (now.at() - yardsticks.learnt().at() >= EVERY_DAYS) {
            largest(today.constants())
                    .ifPresent(group -> yardsticks.keep(new Learnt(weights(today, group, now), now.at())));
        }
    }

    /** The group with the most relationships says how long an outcome is awaited. */
    private static Optional<Constants.Group> largest(Constants constants) {
        return constants.groups().entrySet().stream()
                .max(Comparator.comparingInt(group -> group.getValue().relationships()))
                .map(Map.Entry::getKey);
    }

    private StageWeights weights(Yardstick today, Constants.Group group, Moment now) {
        Assessor patience = today.assessor();
        int days = patience.horizon(group.role(), group.kind());
        Moment then = now.minusDays(days);
        Reading reading = yardsticks.reading();
        Assessor earlier = yardsticks.asOf(then, reading).assessor();
        int every = 1
                + today.constants().groups().values().stream()
                                .mapToInt(Peers::relationships)
                                .sum()
                        / MOST_CASES;
        List<Refit.Followed> cases = reading
                .each(batch -> IntStream.range(0, batch.size())
                        .filter(i -> i % every == 0)
                        .mapToObj(i -> batch.get(i).history())
                        .filter(history -> patience.horizon(history.role(), history.kind()) <= days)
                        .map(history -> earlier.follow(history, then, patience.horizon(history.role(), history.kind())))
                        .filter(each -> each.decision().decidedBy() == StageDecision.DecidedBy.PROBABILITIES)
                        .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
        return Refit.dissolving(StageWeights.DEFAULT, now.day(), cases).weights();
    }
}
