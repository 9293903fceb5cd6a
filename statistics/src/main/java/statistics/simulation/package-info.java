/**
 * A made-up portfolio whose truth is known: customers who explore, trust, grow, commit, doubt and leave, and what they and we
 * do meanwhile.
 *
 * <p>It proves that the arithmetic of standing finds what was put in, not that real relationships work so. Everything is a
 * pure function of a {@link statistics.simulation.World}, a seed and the number of a relationship: each relationship has a
 * random stream of its own, so that a portfolio may be made in any order and cut at any size.
 *
 * <p>Time is in days since the world began, as {@code double}; the world moves in weeks of 7 days.
 */
@NullMarked
package statistics.simulation;

import org.jspecify.annotations.NullMarked;
