package statistics.standing;

/**
 * A contract or standing agreement with them.
 *
 * @param id the caller's number
 * @param at when it was signed, in days since 1970-01-01T00:00Z
 * @param end when it ends as agreed; NaN if it is open-ended
 * @param cancelled when it was cancelled, NaN if it was not
 * @param runsOut when the cancelled agreement runs out; NaN if it was not cancelled, or runs out as agreed
 */
public record Agreement(int id, double at, double end, double cancelled, double runsOut) implements Event {}
