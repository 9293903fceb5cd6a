package statistics.standing;

/**
 * What they said they need of all suppliers together in a year.
 *
 * @param id the caller's number
 * @param at when they said so, in days since 1970-01-01T00:00Z
 * @param yearly in the company's currency, more than 0
 */
public record StatedNeed(int id, double at, double yearly) implements Event {}
