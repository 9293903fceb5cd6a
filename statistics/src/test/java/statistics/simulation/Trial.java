package statistics.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import statistics.measures.Spearman;
import statistics.measures.WeightedKappa;
import statistics.standing.Assessor;
import statistics.standing.Constants;
import statistics.standing.Event;
import statistics.standing.Exchange;
import statistics.standing.HardEvidence;
import statistics.standing.History;
import statistics.standing.Indicator;
import statistics.standing.Moment;
import statistics.standing.Portfolio;
import statistics.standing.Reading;
import statistics.standing.StageWeights;
import statistics.standing.Standing;
import statistics.standing.TimeScale;

/** What the arithmetic of standing makes of a made-up portfolio, beside what is true of it. */
record Trial(List<Case> cases) {

    static final Predicate<Event> ALL_EVIDENCE = event -> true;
    static final Predicate<Event> WITHOUT_HARD_EVIDENCE = event -> !(event instanceof HardEvidence);
    static final Predicate<Event> ORDERS_ONLY = event -> event instanceof Exchange;

    private static final Ledger LEDGER = new Ledger(20_000);

    /** One relationship at the end of the world. */
    record Case(Week truth, double reliability, Standing standing) {

        /** Dissolution 0, exploration 1, awareness 2, expansion 3, engagement 4; −1 for none yet. */
        int trueRung() {
            return switch (truth.stage()) {
                case NONE -> -1;
                case EXPLORATION -> 1;
                case AWARENESS -> 2;
                case EXPANSION -> 3;
                case ENGAGEMENT -> 4;
                case DRIFTING, IN_NOTICE, ENDED -> 0;
            };
        }

        int rung() {
            return switch (standing.decision().stage()) {
                case NONE -> -1;
                case DISSOLUTION -> 0;
                case EXPLORATION -> 1;
                case AWARENESS -> 2;
                case EXPANSION -> 3;
                case ENGAGEMENT -> 4;
            };
        }

        /** Whether there is a relationship in truth and as derived; without, the stage is a rule and no finding. */
        boolean isRelationship() {
            return trueRung() >= 0 && rung() >= 0;
        }

        boolean isActive() {
            return trueRung() > 0 && rung() > 0;
        }
    }

    static Trial of(World world, long seed, int count, Predicate<Event> seen) {
        List<SimulatedRelationship> relationships = new Simulation(world, seed).relationships(count);
        List<History> histories = relationships.stream()
                .map(relationship -> LEDGER.history(relationship).filter(seen))
                .toList();
        Moment end = LEDGER.end(world);
        Assessor assessor =
                new Assessor(TimeScale.DEFAULT, Ledger.WORKING_TIME, StageWeights.DEFAULT, constants(histories, end));
        return new Trial(IntStream.range(0, count)
                .mapToObj(i -> new Case(
                        relationships.get(i).last(),
                        relationships.get(i).traits().reliability(),
                        assessor.assess(histories.get(i), end)))
                .toList());
    }

    private static Constants constants(List<History> histories, Moment end) {
        Portfolio portfolio = new Portfolio(TimeScale.DEFAULT, Ledger.WORKING_TIME, end);
        histories.forEach(portfolio::add);
        return portfolio.constants(1);
    }

    /** The same standings, each beside the truth of another relationship. */
    Trial shuffled(long seed) {
        List<Case> others = new ArrayList<>(cases);
        Collections.shuffle(others, new Random(seed));
        return new Trial(IntStream.range(0, cases.size())
                .mapToObj(i -> new Case(
                        others.get(i).truth(),
                        others.get(i).reliability(),
                        cases.get(i).standing()))
                .toList());
    }

    double kappa() {
        return kappa(Case::isRelationship);
    }

    double kappaAmongActive() {
        return kappa(Case::isActive);
    }

    private double kappa(Predicate<Case> counted) {
        List<Case> chosen = cases.stream().filter(counted).toList();
        return WeightedKappa.of(
                chosen.stream().mapToInt(Case::trueRung).toArray(),
                chosen.stream().mapToInt(Case::rung).toArray());
    }

    double exactStage() {
        return share(Case::isRelationship, found -> found.trueRung() == found.rung());
    }

    double dissolutionPrecision() {
        return share(found -> found.isRelationship() && found.rung() == 0, found -> found.trueRung() == 0);
    }

    double dissolutionRecall() {
        return share(found -> found.isRelationship() && found.trueRung() == 0, found -> found.rung() == 0);
    }

    double spearmanOfTrust() {
        return spearmanOfTrust(cases);
    }

    double spearmanWhereShown() {
        return spearmanOfTrust(cases.stream()
                .filter(found -> found.standing().trust().isShown())
                .toList());
    }

    private static double spearmanOfTrust(List<Case> chosen) {
        return Spearman.of(
                values(chosen, found -> found.standing().trust().value()),
                values(chosen, found -> found.truth().trust()));
    }

    double shareWithTrustShown() {
        return share(found -> true, found -> found.standing().trust().isShown());
    }

    /** How often the truth that P estimates, a broken promise counting three times, lies inside its 90 % interval. */
    double coverageOfPromises() {
        return share(
                found -> found.standing().reading(Indicator.PROMISE).hasEvidence(),
                found -> covers(found.standing().reading(Indicator.PROMISE), found.reliability()));
    }

    private static boolean covers(Reading reading, double reliability) {
        double truth = reliability / (reliability + 3 * (1 - reliability));
        return reading.low() <= truth && truth <= reading.high();
    }

    /** The mean commitment of those with an order, from those in truth dissolving to those engaged. */
    double[] meanCommitment() {
        return IntStream.rangeClosed(0, 4)
                .mapToDouble(rung -> cases.stream()
                        .filter(found -> found.trueRung() == rung)
                        .filter(found -> found.standing().facts().exchanges() > 0)
                        .mapToDouble(found -> found.standing().commitment().value())
                        .average()
                        .orElse(Double.NaN))
                .toArray();
    }

    private double share(Predicate<Case> counted, Predicate<Case> claim) {
        List<Case> chosen = cases.stream().filter(counted).toList();
        return (double) chosen.stream().filter(claim).count() / chosen.size();
    }

    private static double[] values(List<Case> chosen, ToDoubleFunction<Case> value) {
        return chosen.stream().mapToDouble(value).toArray();
    }
}
