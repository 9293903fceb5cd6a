package rapport.relationships.assessing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import rapport.relationships.RelationshipId;
import rapport.relationships.StandingDetail.EventLink;
import rapport.relationships.StandingDetail.Reason;
import rapport.relationships.StandingDetail.Score;
import statistics.standing.Contribution;
import statistics.standing.Moment;
import statistics.standing.Reason.Part;

/** Works out what single events bring to a standing. Too dear for every assessment, so it is asked for where somebody looks. */
@Component
public class Explaining {

    /** Of contacts, messages and exchanges only so many of the newest are looked at. */
    private static final int NEWEST = 12;

    private static final int MOST = 3;

    private final Histories histories;
    private final Yardsticks yardsticks;

    Explaining(Histories histories, Yardsticks yardsticks) {
        this.histories = histories;
        this.yardsticks = yardsticks;
    }

    /** A score whose reasons link to the events that bring most, each with what it brings alone. */
    public Score explained(RelationshipId id, Score score, Instant at) {
        Yardstick yardstick = yardsticks.current();
        Moment moment = yardstick.instants().moment(at);
        return histories.of(Set.of(id), yardstick.currency()).stream()
                .findFirst()
                .map(evidence -> explained(
                        score, evidence, yardstick.assessor().contributions(evidence.history(), moment, NEWEST)))
                .orElse(score);
    }

    private static Score explained(Score score, Evidence evidence, List<Contribution> contributions) {
        List<Reason> reasons = score.reasons().stream()
                .map(reason -> new Reason(
                        reason.indicator(), reason.points(), reason.text(), links(reason, evidence, contributions)))
                .toList();
        return new Score(
                score.state(),
                score.value(),
                score.low(),
                score.high(),
                score.trend(),
                score.start(),
                score.coverage(),
                score.lastEvidence(),
                reasons);
    }

    private static List<EventLink> links(Reason reason, Evidence evidence, List<Contribution> contributions) {
        List<EventLink> largest = contributions.stream()
                .flatMap(contribution -> contribution.parts().stream()
                        .filter(part -> isAbout(part.part(), reason.indicator()))
                        .map(part -> link(evidence.sources().get(contribution.id()), part.points())))
                .sorted(Comparator.comparingDouble(Explaining::weight).reversed())
                .limit(MOST)
                .toList();
        return largest.isEmpty() ? reason.events() : largest;
    }

    private static boolean isAbout(Part part, String indicator) {
        return part instanceof Part.Measured measured
                && Explainer.key(measured.indicator()).equals(indicator);
    }

    private static EventLink link(Source source, double points) {
        return new EventLink(source.kind(), source.id(), Explainer.rounded(points));
    }

    private static double weight(EventLink link) {
        return link.points() == null ? 0 : Math.abs(link.points());
    }
}
