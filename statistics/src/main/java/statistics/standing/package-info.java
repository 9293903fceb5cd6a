/**
 * What one relationship is worth relying on: trust, commitment, quality and stage, from the events it consists of.
 *
 * <p>Everything here is a pure function of a {@link statistics.standing.History} (what one relationship did), a
 * {@link statistics.standing.Moment} (now), the settings ({@link statistics.standing.TimeScale}, {@link
 * statistics.standing.WorkingTime}) and the {@link statistics.standing.Constants} of the portfolio. There is one
 * implementation, used live, as of an earlier day, in replays, by the simulator and in back-tests. An event after now does
 * not exist, nor does its later answer, fulfilment or resolution.
 *
 * <p>Instants are days since 1970-01-01T00:00Z as {@code double}; days are whole day numbers in the company's zone since
 * 1970-01-01 as {@code int}; an instant that is missing is NaN. Every event carries the caller's {@code id}; records that
 * share an id are one event seen from several sides (an e-mail that is a contact and wants an answer).
 */
@NullMarked
package statistics.standing;

import org.jspecify.annotations.NullMarked;
