package statistics.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds for every relationship, tried on made-up ones; the number of the repetition is the seed. */
class PropertiesTest {

    private static final int TIMES = 300;
    private static final Offset<Double> EXACTLY = within(1e-9);
    private static final double ROUNDING = 1e-9;

    private final RandomGenerator random;
    private final Constants constants;
    private final Assessor assessor;

    PropertiesTest(RepetitionInfo repetition) {
        random = AnyHistory.random(repetition.getCurrentRepetition());
        Portfolio portfolio = new Portfolio(TimeScale.DEFAULT, WorkingTime.ROUND_THE_CLOCK, Past.NOW);
        AnyHistory.several(random, 25).forEach(portfolio::add);
        constants = portfolio.constants(1);
        assessor = assessor(TimeScale.DEFAULT, constants);
    }

    private static Assessor assessor(TimeScale times, Constants constants) {
        return new Assessor(times, WorkingTime.ROUND_THE_CLOCK, StageWeights.DEFAULT, constants);
    }

    private Standing assess(History history) {
        return assessor.assess(history, Past.NOW);
    }

    private static History with(History history, Event added) {
        History.Builder builder = History.of(history.role(), history.kind());
        events(history).forEach(builder::add);
        return builder.add(added).build();
    }

    private static List<Event> events(History history) {
        List<Event> events = new ArrayList<>();
        history.filter(events::add);
        return events;
    }

    private static History map(History history, UnaryOperator<Event> change) {
        History.Builder builder = History.of(history.role(), history.kind());
        events(history).forEach(event -> builder.add(change.apply(event)));
        return builder.build();
    }

    @RepeatedTest(TIMES)
    void probabilities_sum_to_one_and_none_is_negative() {
        StageDecision decision = assess(AnyHistory.any(random)).decision();

        double sum = 0;
        for (Stage stage : Stage.values()) {
            assertThat(decision.probability(stage)).isBetween(0.0, 1.0);
            sum += decision.probability(stage);
        }
        assertThat(sum).isCloseTo(1, EXACTLY);
    }

    @RepeatedTest(TIMES)
    void reasons_add_up_to_the_scores_exactly() {
        Standing standing = assess(AnyHistory.any(random));

        for (Score score : List.of(standing.trust(), standing.commitment(), standing.quality())) {
            double sum = score.usual()
                    + score.reasons().stream().mapToDouble(Reason::points).sum();
            assertThat(sum).isCloseTo(score.value(), EXACTLY);
            assertThat(score.value()).isBetween(score.low(), score.high());
            assertThat(score.low()).isNotNegative();
            assertThat(score.high()).isLessThanOrEqualTo(100);
        }
    }

    @RepeatedTest(TIMES)
    void indicators_and_their_intervals_stay_within_bounds() {
        for (Reading reading : assess(AnyHistory.any(random)).readings()) {
            assertThat(reading.value()).as(reading.toString()).isBetween(0.0, 1.0);
            assertThat(reading.low()).as(reading.toString()).isBetween(0.0, reading.high());
            assertThat(reading.high()).as(reading.toString()).isLessThanOrEqualTo(1);
        }
    }

    @RepeatedTest(TIMES)
    void one_more_kept_promise_never_lowers_trust() {
        History history = AnyHistory.any(random);
        double at = Past.at(AnyHistory.SPAN * random.nextDouble());
        Promise kept = new Promise(-1, at - 5, at, at, Double.NaN, 1 << random.nextInt(3));

        assertThat(trust(with(history, kept))).isGreaterThanOrEqualTo(trust(history) - ROUNDING);
    }

    @RepeatedTest(TIMES)
    void a_broken_promise_lowers_trust_by_more_than_a_kept_one_raises_it() {
        History history = AnyHistory.any(random);
        double daysAgo = AnyHistory.SPAN * random.nextDouble();
        double due = Past.at(daysAgo);
        double weight = Math.pow(2, -daysAgo / 180);
        int severity = weight <= .25 ? 4 : weight <= .5 ? 2 : 1;
        Promise kept = new Promise(-1, due - 5, due, due, Double.NaN, severity);
        Promise broken = new Promise(-1, due - 5, due, Double.NaN, Double.NaN, severity);
        if (assess(history).reading(Indicator.PROMISE).value() < 1 / 3.0) {
            return; // So unreliable that a kept one surprises more.
        }

        double gain = trust(with(history, kept)) - trust(history);
        double loss = trust(history) - trust(with(history, broken));
        assertThat(loss).isGreaterThan(gain);
    }

    private double trust(History history) {
        return assess(history).trust().value();
    }

    @RepeatedTest(TIMES)
    void a_later_last_order_never_makes_dissolution_likelier() {
        History history = AnyHistory.withoutHardEvidence(random);
        List<Exchange> known = history.exchanges().stream()
                .filter(exchange -> exchange.at() <= Past.NOW.at() && !exchange.isCancelled(Past.NOW.at()))
                .toList();
        if (known.size() < 2 || known.getFirst().day() == known.getLast().day()) {
            return; // A single order is the first as well: moving it makes the relationship younger.
        }
        Exchange last = known.getLast();
        double at = last.at() + (Past.NOW.at() - last.at()) * random.nextDouble();
        int day = Math.max(last.day(), (int) Math.floor(at));
        Exchange later = new Exchange(
                last.id(), at, Math.min(day, Past.TODAY), last.value(), last.categories(), last.cancelled());
        boolean sameDays = known.size() > 2 && known.get(known.size() - 2).day() == last.day();
        if (sameDays) {
            return; // Two orders of one day would become two order days.
        }

        History moved = map(history, event -> event == last ? later : event);

        assertThat(assess(moved).decision().dissolving().probability())
                .isLessThanOrEqualTo(assess(history).decision().dissolving().probability() + ROUNDING);
    }

    @RepeatedTest(TIMES)
    void what_one_relationship_does_never_changes_another() {
        History one = AnyHistory.any(random);
        History other = AnyHistory.any(random);
        Standing alone = assess(one);

        assess(with(other, Promise.of(-1, Past.at(5), Past.at(2), Double.NaN)));

        assertThat(assess(one)).isEqualTo(alone);
    }

    @RepeatedTest(TIMES)
    void making_all_times_longer_by_one_factor_changes_nothing() {
        History history = AnyHistory.any(random);
        int factor = 2 + random.nextInt(3);
        Constants longer = map(constants, factor);
        Moment now = new Moment(Past.NOW.at() * factor, Past.NOW.day() * factor);

        Standing slow = assessor(TimeScale.DEFAULT.times(factor), longer)
                .assess(map(history, event -> longer(event, factor)), now);
        Standing standing = assess(history);

        for (Indicator indicator : Indicator.values()) {
            assertThat(slow.reading(indicator).value())
                    .as(indicator.letter())
                    .isCloseTo(standing.reading(indicator).value(), EXACTLY);
        }
        assertThat(slow.trust().state()).isEqualTo(standing.trust().state());
        assertThat(slow.commitment().state()).isEqualTo(standing.commitment().state());
        for (Stage stage : Stage.values()) {
            assertThat(slow.decision().probability(stage))
                    .isCloseTo(standing.decision().probability(stage), EXACTLY);
        }
        assertThat(slow.decision().decidedBy()).isEqualTo(standing.decision().decidedBy());
    }

    private static Constants map(Constants constants, int factor) {
        Peers peers = constants.peers(Role.CUSTOMER, PartyKind.ORGANISATION);
        Peers longer = new Peers(
                peers.relationships(),
                peers.means(),
                peers.openedByThem(),
                peers.complaintRate(),
                peers.anyComplaint(),
                peers.typicalGap() * factor,
                peers.spend(),
                longer(peers.exchanges(), factor),
                longer(peers.signsOfLife(), factor));
        return new Constants(1, constants.at() * factor, longer, Map.of());
    }

    private static Lifetime longer(Lifetime lifetime, int factor) {
        return new Lifetime(lifetime.source(), lifetime.r(), lifetime.alpha() * factor, lifetime.a(), lifetime.b());
    }

    private static Event longer(Event event, int k) {
        return switch (event) {
            case Exchange e ->
                new Exchange(e.id(), e.at() * k, e.day() * k, e.value(), e.categories(), e.cancelled() * k);
            case Promise e ->
                new Promise(e.id(), e.at() * k, e.due() * k, e.fulfilled() * k, e.withdrawn() * k, e.severity());
            case Message e -> new Message(e.id(), e.at() * k, e.fromThem(), e.answered() * k);
            case Complaint e ->
                new Complaint(e.id(), e.at() * k, e.severity(), e.resolved() * k, e.reopened() * k, e.settled() * k);
            case SurveyAnswer e -> new SurveyAnswer(e.id(), e.at() * k, e.scale(), e.answer());
            case Contact e ->
                new Contact(
                        e.id(),
                        e.at() * k,
                        e.day() * k,
                        e.episode(),
                        e.inbound(),
                        e.twoWay(),
                        e.openedByThem(),
                        e.candid(),
                        e.referral(),
                        e.massMailing(),
                        e.people());
            case Agreement e -> new Agreement(e.id(), e.at() * k, e.end() * k, e.cancelled() * k, e.runsOut() * k);
            case JointWork e -> new JointWork(e.id(), e.at() * k, e.until() * k);
            case HardEvidence e -> new HardEvidence(e.id(), e.at() * k, e.fact());
            case StatedNeed e -> new StatedNeed(e.id(), e.at() * k, e.yearly());
        };
    }

    @RepeatedTest(TIMES)
    void what_lies_after_the_moment_does_not_exist() {
        History history = AnyHistory.any(random);
        Moment then = Past.NOW.minusDays(random.nextInt(400));

        assertThat(assessor.assess(known(history, then.at()), then)).isEqualTo(assessor.assess(history, then));
    }

    /** What a diary of that day would have held: no later event, and no later end of an earlier one. */
    private static History known(History history, double now) {
        return map(history.filter(event -> event.at() <= now), event -> switch (event) {
            case Exchange e -> new Exchange(e.id(), e.at(), e.day(), e.value(), e.categories(), by(e.cancelled(), now));
            case Promise e ->
                new Promise(e.id(), e.at(), e.due(), by(e.fulfilled(), now), by(e.withdrawn(), now), e.severity());
            case Message e -> new Message(e.id(), e.at(), e.fromThem(), by(e.answered(), now));
            case Complaint e ->
                new Complaint(
                        e.id(),
                        e.at(),
                        e.severity(),
                        by(e.resolved(), now),
                        by(e.reopened(), now),
                        by(e.settled(), now));
            case Agreement e ->
                new Agreement(
                        e.id(),
                        e.at(),
                        e.end(),
                        by(e.cancelled(), now),
                        e.cancelled() <= now ? e.runsOut() : Double.NaN);
            case JointWork e -> new JointWork(e.id(), e.at(), by(e.until(), now));
            default -> event;
        });
    }

    private static double by(double at, double now) {
        return at <= now ? at : Double.NaN;
    }

    @RepeatedTest(TIMES)
    void a_contribution_is_the_scores_with_the_event_minus_without_it() {
        History history = AnyHistory.any(random);
        Standing with = assess(history);

        for (Contribution contribution : assessor.contributions(history, Past.NOW, 1000)) {
            Standing without = assess(history.without(contribution.id()));
            assertThat(contribution.trust())
                    .isCloseTo(with.trust().value() - without.trust().value(), EXACTLY);
            assertThat(contribution.commitment())
                    .isCloseTo(with.commitment().value() - without.commitment().value(), EXACTLY);
            assertThat(contribution.quality())
                    .isCloseTo(with.quality().value() - without.quality().value(), EXACTLY);
            double parts =
                    contribution.parts().stream().mapToDouble(Reason::points).sum();
            assertThat(parts).isCloseTo(contribution.trust() + contribution.commitment(), within(1e-7));
        }
    }
}
