package statistics.standing;

/**
 * A goal agreed with them, or an adaptation one side made for the other.
 *
 * @param id the caller's number
 * @param at when it was agreed or recorded, in days since 1970-01-01T00:00Z
 * @param until when it was over or taken back; NaN while it is in force
 */
public record JointWork(int id, double at, double until) implements Event {}
