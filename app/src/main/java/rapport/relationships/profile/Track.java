package rapport.relationships.profile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.relationships.Phase;
import rapport.relationships.Stage;
import rapport.relationships.StageStyle;
import rapport.relationships.Standing;
import rapport.relationships.StandingDetail.Question;
import rapport.relationships.Transition;

/**
 * The way of a relationship through its stages, as the stage track shows it: four steps forward and one way out.
 *
 * @param stage where it stands; null while it has not been assessed
 */
public record Track(@Nullable Stage stage, @Nullable Phase phase, List<Step> steps) {

    private static final List<Stage> SHOWN =
            List.of(Stage.EXPLORATION, Stage.AWARENESS, Stage.EXPANSION, Stage.ENGAGEMENT, Stage.DISSOLUTION);

    /** Where a step lies on the way. */
    public enum Place {
        /** Passed. */
        DONE,
        /** Jumped over. */
        SKIPPED,
        HERE,
        /** Reached once and fallen back from. */
        LEFT,
        AHEAD
    }

    /**
     * One step.
     *
     * @param entered when it was reached last; null when never
     * @param until when it was left; null when it is the present one
     * @param reconstructed whether the date was found by looking back
     * @param question what speaks for and against being there; null for Exploration, which asks nothing
     */
    public record Step(
            Stage stage,
            Place place,
            @Nullable Instant entered,
            @Nullable Instant until,
            boolean reconstructed,
            @Nullable Question question) {

        public boolean isHere() {
            return place == Place.HERE;
        }

        public boolean isDone() {
            return place == Place.DONE;
        }

        /** The class name of the stage in the design. */
        public String css() {
            return StageStyle.css(stage);
        }
    }

    static Track of(@Nullable Standing standing, List<Transition> transitions) {
        if (standing == null) {
            return new Track(null, null, List.of());
        }
        Stage now = standing.stage();
        Stage reached = now == Stage.DISSOLUTION ? lastRung(transitions) : now;
        List<Step> steps = new ArrayList<>();
        for (Stage stage : SHOWN) {
            steps.add(step(stage, now, reached, standing, transitions));
        }
        return new Track(now, standing.phase(), List.copyOf(steps));
    }

    private static Step step(Stage stage, Stage now, Stage reached, Standing standing, List<Transition> transitions) {
        int at = lastEntry(stage, transitions);
        Instant entered = stage == now
                ? standing.since()
                : at < 0 ? null : transitions.get(at).at();
        Instant until = stage == now || at < 0 ? null : left(at, transitions);
        return new Step(
                stage,
                place(stage, now, reached, at >= 0),
                entered,
                until,
                at >= 0 && transitions.get(at).reconstructed(),
                question(stage, standing).orElse(null));
    }

    private static Place place(Stage stage, Stage now, Stage reached, boolean everEntered) {
        if (stage == now) {
            return Place.HERE;
        }
        if (stage == Stage.DISSOLUTION || stage.compareTo(reached) > 0) {
            return everEntered ? Place.LEFT : Place.AHEAD;
        }
        return everEntered ? Place.DONE : Place.SKIPPED;
    }

    /** The rung held before the relationship began to come apart. */
    private static Stage lastRung(List<Transition> transitions) {
        for (int i = transitions.size() - 1; i >= 0; i--) {
            Stage to = transitions.get(i).to();
            if (to != Stage.DISSOLUTION && to != Stage.NONE) {
                return to;
            }
        }
        return Stage.NONE;
    }

    private static int lastEntry(Stage stage, List<Transition> transitions) {
        for (int i = transitions.size() - 1; i >= 0; i--) {
            boolean enters =
                    transitions.get(i).to() == stage && transitions.get(i).from() != stage;
            if (enters) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Instant left(int entry, List<Transition> transitions) {
        Stage stage = transitions.get(entry).to();
        return transitions.subList(entry + 1, transitions.size()).stream()
                .filter(later -> later.to() != stage)
                .map(Transition::at)
                .findFirst()
                .orElse(null);
    }

    private static Optional<Question> question(Stage stage, Standing standing) {
        String key = stage == Stage.DISSOLUTION ? "dissolving" : stage.key();
        return standing.detail().questions().stream()
                .filter(question -> question.key().equals(key))
                .findFirst();
    }
}
