package statistics.standing;

/**
 * A change of stage.
 *
 * @param at when it was found
 * @param from the stage before
 * @param decision the new stage and why
 */
public record Transition(Moment at, Stage from, StageDecision decision) {}
