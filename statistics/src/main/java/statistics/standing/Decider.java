package statistics.standing;

import java.util.Optional;

/** Decides on the stage of one relationship from what was observed. */
final class Decider {

    /** Beyond this the model is not believed. */
    private static final double SUREST = 0.98;

    /** L where silence says nothing. An even chance would call every second relationship dissolving on a whim (ADR 21). */
    private static final double SILENT = 0.8;

    private static final double PRESUMED = 0.9;
    private static final double PRESUMED_GAPS = 6;

    private final Question dissolving;
    private final Question awareness;
    private final Question expansion;
    private final Question engagement;
    private final TimeScale times;

    Decider(StageWeights weights, TimeScale times) {
        this.dissolving = Question.of(weights.dissolving());
        this.awareness = Question.of(weights.awareness());
        this.expansion = Question.of(weights.expansion());
        this.engagement = Question.of(weights.engagement());
        this.times = times;
    }

    StageDecision decide(Observation seen, Readings readings, Facts facts) {
        double[] values = values(seen, readings, facts);
        Answer apart = dissolving.answer(values, 1);
        Answer passed = awareness.answer(values, 1);
        Answer growing = expansion.answer(values, passed.probability());
        Answer committed = engagement.answer(values, growing.probability());
        StageDecision.DecidedBy by = decidedBy(seen);
        Stage stage = stage(by, apart, passed, growing, committed);
        return new StageDecision(
                stage,
                stage == Stage.DISSOLUTION ? Optional.of(phase(by, apart, seen, facts)) : Optional.empty(),
                by,
                by.isHard() ? seen.turn().evidenceId() : -1,
                apart,
                passed,
                growing,
                committed);
    }

    /** The facts as the questions take them, in the order of {@link Term.Name}; 0 where nothing is known. */
    static double[] values(Observation seen, Readings readings, Facts facts) {
        double alive = Double.isNaN(facts.alive()) ? SILENT : Math.clamp(facts.alive(), 1 - SUREST, SUREST);
        double[] values = new double[Term.Name.values().length];
        values[Term.Name.BASE.ordinal()] = 1;
        values[Term.Name.SILENCE.ordinal()] = Math.log((1 - alive) / alive);
        values[Term.Name.SLOWER_REPLIES.ordinal()] = facts.slowerReplies();
        values[Term.Name.FALLING_INITIATIVE.ordinal()] = facts.fallingInitiative();
        values[Term.Name.TRUST.ordinal()] = (Composite.TRUST.value(readings) - Composite.TRUST.usual(readings)) / 10;
        values[Term.Name.REPEATS.ordinal()] = Math.log1p(seen.trade().course().repeats());
        values[Term.Name.OPENED_BY_THEM.ordinal()] = Math.log1p(facts.openedByThem());
        values[Term.Name.AGREEMENT.ordinal()] = facts.agreement();
        values[Term.Name.PRODUCT_BREADTH.ordinal()] = facts.productBreadth();
        values[Term.Name.CONTACT_BREADTH.ordinal()] = facts.contactBreadth();
        values[Term.Name.MOMENTUM.ordinal()] = facts.momentum() - 0.5;
        values[Term.Name.INPUT.ordinal()] = readings.valueOr(Indicator.INPUT, 0.5) - 0.5;
        values[Term.Name.REGULARITY.ordinal()] = readings.valueOr(Indicator.REGULARITY, 0.5) - 0.5;
        values[Term.Name.JOINT_WORK.ordinal()] = facts.jointWork() ? 1 : 0;
        return values;
    }

    private static StageDecision.DecidedBy decidedBy(Observation seen) {
        if (seen.turn().decision().isPresent()) {
            return seen.turn().decision().get();
        }
        int exchanges = seen.trade().course().events();
        if (seen.turn().isRestarted()) {
            // What brought them back is one exchange or one episode; the second of either says more.
            int signs = seen.trade().exposuresSince() + seen.dialogue().twoWaySince();
            return signs <= 1 ? StageDecision.DecidedBy.WON_BACK : StageDecision.DecidedBy.PROBABILITIES;
        }
        return exchanges <= 1 && seen.dialogue().twoWay() == 0
                ? StageDecision.DecidedBy.NOTHING_YET
                : StageDecision.DecidedBy.PROBABILITIES;
    }

    private static Stage stage(
            StageDecision.DecidedBy by, Answer apart, Answer passed, Answer growing, Answer committed) {
        return switch (by) {
            case NOTHING_YET -> Stage.NONE;
            case WON_BACK -> Stage.EXPLORATION;
            case NOTICE_GIVEN, AGREEMENT_CANCELLED, FRAUD, ENDING_RECORDED, AGREEMENT_RAN_OUT -> Stage.DISSOLUTION;
            case PROBABILITIES -> apart.probability() >= 0.5 ? Stage.DISSOLUTION : rung(passed, growing, committed);
        };
    }

    private static Stage rung(Answer passed, Answer growing, Answer committed) {
        if (committed.probability() >= 0.5) {
            return Stage.ENGAGEMENT;
        }
        if (growing.probability() >= 0.5) {
            return Stage.EXPANSION;
        }
        return passed.probability() >= 0.5 ? Stage.AWARENESS : Stage.EXPLORATION;
    }

    private Phase phase(StageDecision.DecidedBy by, Answer apart, Observation seen, Facts facts) {
        return switch (by) {
            case NOTICE_GIVEN, AGREEMENT_CANCELLED, FRAUD -> Phase.IN_NOTICE;
            case ENDING_RECORDED, AGREEMENT_RAN_OUT -> Phase.ENDED;
            default -> isPresumedOver(apart, seen, facts) ? Phase.PRESUMED_ENDED : Phase.DRIFTING;
        };
    }

    private boolean isPresumedOver(Answer apart, Observation seen, Facts facts) {
        double silence = seen.now().at() - facts.lastSignOfLife();
        double gaps = Double.isNaN(facts.rhythm()) ? 0 : PRESUMED_GAPS * 7 * facts.rhythm();
        return apart.probability() >= PRESUMED && silence >= Math.max(times.presumedEnded(), gaps);
    }
}
