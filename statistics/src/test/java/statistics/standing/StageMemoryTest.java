package statistics.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import statistics.simulation.Ledger;
import statistics.simulation.SimulatedRelationship;
import statistics.simulation.Simulation;
import statistics.simulation.World;
import statistics.standing.StageDecision.DecidedBy;

class StageMemoryTest {

    private static final TimeScale TIMES = TimeScale.DEFAULT;

    private static StageDecision decision(double dissolving, double awareness, double expansion, double engagement) {
        return decision(dissolving, answer(awareness), answer(expansion), answer(engagement));
    }

    private static StageDecision decision(double dissolving, Answer awareness, Answer expansion, Answer engagement) {
        boolean apart = dissolving >= .5;
        Stage rung = engagement.probability() >= .5
                ? Stage.ENGAGEMENT
                : expansion.probability() >= .5
                        ? Stage.EXPANSION
                        : awareness.probability() >= .5 ? Stage.AWARENESS : Stage.EXPLORATION;
        return new StageDecision(
                apart ? Stage.DISSOLUTION : rung,
                apart ? Optional.of(Phase.DRIFTING) : Optional.empty(),
                DecidedBy.PROBABILITIES,
                -1,
                answer(dissolving),
                awareness,
                expansion,
                engagement);
    }

    private static Answer answer(double probability) {
        return new Answer(probability, List.of(term(Term.Name.BASE, probability)));
    }

    private static Term term(Term.Name name, double probability) {
        return new Term(name, 1, Math.log(probability / (1 - probability)));
    }

    private static StageDecision hard(DecidedBy by, Stage stage, Phase phase) {
        return new StageDecision(stage, Optional.of(phase), by, 7, answer(.1), answer(.9), answer(.8), answer(.1));
    }

    private static StageMemory after(StageMemory memory, double day, StageDecision decision) {
        return memory.next(decision, new Moment(day, (int) day), TIMES);
    }

    private static final StageMemory AWARE = StageMemory.first(decision(.1, .8, .3, .1));

    @Test
    void a_first_assessment_takes_the_stage_without_memory() {
        assertThat(AWARE.stage()).isEqualTo(Stage.AWARENESS);
        assertThat(AWARE.candidate()).isEmpty();
    }

    @Test
    void a_lead_too_small_changes_nothing() {
        assertThat(after(AWARE, 10, decision(.1, .8, .57, .1))).isEqualTo(AWARE);
        assertThat(after(AWARE, 10, decision(.1, .43, .3, .1))).isEqualTo(AWARE);
        assertThat(after(AWARE, 10, decision(.57, .8, .3, .1))).isEqualTo(AWARE);
    }

    @Test
    void a_rung_is_gained_when_every_assessment_of_seven_days_says_so() {
        StageDecision growing = decision(.1, .8, .6, .1);

        StageMemory first = after(AWARE, 10, growing);
        assertThat(first.stage()).isEqualTo(Stage.AWARENESS);
        assertThat(first.candidate()).contains(Stage.EXPANSION);
        StageMemory soon = after(first, 16.9, growing);
        assertThat(soon.stage()).isEqualTo(Stage.AWARENESS);
        assertThat(after(soon, 17, growing).stage()).isEqualTo(Stage.EXPANSION);
        assertThat(after(soon, 17, growing).candidate()).isEmpty();
    }

    @Test
    void one_assessment_that_disagrees_starts_the_wait_again() {
        StageMemory waiting = after(AWARE, 10, decision(.1, .8, .6, .1));

        StageMemory interrupted = after(waiting, 13, decision(.1, .8, .5, .1));
        assertThat(interrupted.candidate()).isEmpty();
        assertThat(after(interrupted, 18, decision(.1, .8, .6, .1)).stage()).isEqualTo(Stage.AWARENESS);
        StageMemory elsewhere = after(waiting, 13, decision(.6, .8, .6, .1));
        assertThat(elsewhere.candidate()).contains(Stage.DISSOLUTION);
        assertThat(elsewhere.since()).isEqualTo(13);
    }

    @Test
    void a_rung_is_lost_and_dissolution_gained_and_left_with_the_same_lead() {
        StageMemory lost = after(after(AWARE, 10, decision(.1, .42, .3, .1)), 17, decision(.1, .42, .3, .1));
        assertThat(lost.stage()).isEqualTo(Stage.EXPLORATION);

        StageDecision drifting = decision(.58, .8, .3, .1);
        StageMemory apart = after(after(AWARE, 10, drifting), 17, drifting);
        assertThat(apart.stage()).isEqualTo(Stage.DISSOLUTION);
        assertThat(apart.phase()).contains(Phase.DRIFTING);
        assertThat(after(apart, 30, decision(.43, .8, .3, .1)).stage()).isEqualTo(Stage.DISSOLUTION);
        assertThat(after(apart, 30, decision(.43, .8, .3, .1)).candidate()).isEmpty();
        StageDecision back = decision(.42, .8, .52, .1);
        assertThat(after(after(apart, 30, back), 37, back).stage()).isEqualTo(Stage.EXPANSION);
    }

    @Test
    void facts_are_taken_at_once_and_so_is_what_holds_when_they_are_gone() {
        StageMemory noticed = after(AWARE, 10, hard(DecidedBy.NOTICE_GIVEN, Stage.DISSOLUTION, Phase.IN_NOTICE));

        assertThat(noticed.stage()).isEqualTo(Stage.DISSOLUTION);
        assertThat(noticed.phase()).contains(Phase.IN_NOTICE);
        assertThat(after(noticed, 11, decision(.1, .8, .52, .1)).stage()).isEqualTo(Stage.EXPANSION);
    }

    @Test
    void a_relationship_begins_at_once() {
        StageMemory none = new StageMemory(Stage.NONE, Optional.empty(), Optional.empty(), Double.NaN);

        assertThat(after(none, 10, decision(.1, .51, .3, .1)).stage()).isEqualTo(Stage.AWARENESS);
    }

    @Test
    void the_rung_of_an_agreement_is_taken_without_waiting() {
        Answer signed = new Answer(.7, List.of(term(Term.Name.BASE, .3), new Term(Term.Name.AGREEMENT, 3, .56)));

        assertThat(after(AWARE, 10, decision(.1, answer(.8), signed, answer(.1)))
                        .stage())
                .isEqualTo(Stage.EXPANSION);
    }

    @Test
    void a_rung_reached_without_the_agreement_waits() {
        Answer anyway = new Answer(.9, List.of(term(Term.Name.BASE, .7), new Term(Term.Name.AGREEMENT, 3, .4)));

        assertThat(after(AWARE, 10, decision(.1, answer(.8), anyway, answer(.1)))
                        .stage())
                .isEqualTo(Stage.AWARENESS);
    }

    /** Made-up relationships assessed every week; a move out of none yet is no flicker and not counted. */
    @Test
    void memory_spares_many_moves() {
        World world = World.STANDARD;
        Ledger ledger = new Ledger(Past.TODAY);
        Moment end = ledger.end(world);
        List<SimulatedRelationship> relationships = new Simulation(world, 3).relationships(400);
        Portfolio portfolio = new Portfolio(TIMES, Ledger.WORKING_TIME, end);
        relationships.forEach(each -> portfolio.add(ledger.history(each)));
        Assessor assessor = new Assessor(TIMES, Ledger.WORKING_TIME, StageWeights.DEFAULT, portfolio.constants(1));

        Moves moves = new Moves();
        for (SimulatedRelationship each : relationships) {
            moves.count(assessor, ledger.history(each), end, each.weeks().size());
        }

        Corpus.print("moves a year with memory", "%.2f".formatted(moves.with / moves.years), "(1.29 of all)");
        Corpus.print("moves a year without", "%.2f".formatted(moves.without / moves.years), "(1.87 of all)");
        assertThat(moves.with).isLessThan(.8 * moves.without);
    }

    private static final class Moves {

        private double with;
        private double without;
        private double years;

        void count(Assessor assessor, History history, Moment end, int weeks) {
            years += weeks * 7 / 365.25;
            StageMemory memory = new StageMemory(Stage.NONE, Optional.empty(), Optional.empty(), Double.NaN);
            Stage before = Stage.NONE;
            for (int week = weeks - 1; week >= 0; week--) {
                Moment now = end.minusDays(7 * week);
                StageDecision decision = assessor.decide(history, now);
                without += before != Stage.NONE && before != decision.stage() ? 1 : 0;
                before = decision.stage();
                StageMemory next = memory.next(decision, now, TIMES);
                with += memory.stage() != Stage.NONE && memory.stage() != next.stage() ? 1 : 0;
                memory = next;
            }
        }
    }
}
