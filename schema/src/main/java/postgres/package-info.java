/**
 * Starts and stops a PostgreSQL of our own from packaged binaries: for a home folder that keeps real data, and for builds
 * and tests that throw theirs away.
 *
 * <p>{@link postgres.EmbeddedPostgres} is the front door. A process that was killed leaves locks, pid files and orphans
 * behind; what is done about each is said where it is done.
 */
@NullMarked
package postgres;

import org.jspecify.annotations.NullMarked;
