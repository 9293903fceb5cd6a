package statistics.simulation;

import static statistics.simulation.LatentStage.AWARENESS;
import static statistics.simulation.LatentStage.DRIFTING;
import static statistics.simulation.LatentStage.ENDED;
import static statistics.simulation.LatentStage.ENGAGEMENT;
import static statistics.simulation.LatentStage.EXPANSION;
import static statistics.simulation.LatentStage.EXPLORATION;
import static statistics.simulation.LatentStage.IN_NOTICE;

import java.util.List;

/** The stages a relationship goes through. */
final class Course {

    /** A way out of a stage, taken so often per week. */
    private record Move(LatentStage to, double rate) {}

    // Tempo says how often they deal with us, not how fast they make up their mind.
    private final double pace;
    private LatentStage stage = LatentStage.NONE;
    private LatentStage before = LatentStage.NONE;

    Course(World world) {
        pace = world.pace();
    }

    LatentStage stage() {
        return stage;
    }

    /** The stage held before it began to come apart; the stage itself while it has not. */
    LatentStage before() {
        return before;
    }

    /** Goes on for a week; says whether it came to another stage. */
    boolean advance(double trust, Draws draws) {
        double chance = draws.uniform();
        for (Move move : moves(trust)) {
            chance -= move.rate() * pace;
            if (chance < 0) {
                enter(move.to());
                return true;
            }
        }
        return false;
    }

    private void enter(LatentStage next) {
        stage = next;
        if (!next.isDissolving()) {
            before = next;
        }
    }

    private List<Move> moves(double trust) {
        double doubt = 1 - trust;
        return switch (stage) {
            case NONE -> List.of(new Move(EXPLORATION, .05));
            case EXPLORATION -> List.of(new Move(AWARENESS, .08 * trust), new Move(DRIFTING, .03 * doubt));
            case AWARENESS -> List.of(new Move(EXPANSION, .05 * trust), new Move(DRIFTING, .016 * doubt));
            case EXPANSION ->
                List.of(new Move(ENGAGEMENT, .03 * trust), new Move(AWARENESS, .008), new Move(DRIFTING, .012 * doubt));
            case ENGAGEMENT -> List.of(new Move(EXPANSION, .006), new Move(DRIFTING, .008 * doubt));
            case DRIFTING -> List.of(new Move(before, .06 * trust), new Move(IN_NOTICE, .025), new Move(ENDED, .025));
            case IN_NOTICE -> List.of(new Move(before, .02), new Move(ENDED, .20));
            case ENDED -> List.of(new Move(EXPLORATION, .002));
        };
    }
}
