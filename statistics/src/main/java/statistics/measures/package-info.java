/**
 * How good a score, a probability or a classification is, measured against what came true.
 *
 * <p>Scores and outcomes come as arrays of equal length, one element per case; where a measure does not exist, because the
 * cases do not differ, it is NaN.
 */
@NullMarked
package statistics.measures;

import org.jspecify.annotations.NullMarked;
