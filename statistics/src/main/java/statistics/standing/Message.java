package statistics.standing;

/**
 * A message (mail, web, letter, social) that wants an answer, and when the other side answered. Calls, meetings, chats and
 * orders are none.
 *
 * @param id the caller's number
 * @param at when it was sent, in days since 1970-01-01T00:00Z
 * @param fromThem whether they wrote it and we answer; otherwise we wrote it and they answer
 * @param answered when it was answered, NaN if it was not
 */
public record Message(int id, double at, boolean fromThem, double answered) implements Event {}
