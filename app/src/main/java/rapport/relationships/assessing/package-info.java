/**
 * How standings come about: reads what happened, asks {@code statistics} what it amounts to, keeps the answer. There is one
 * path for a single change, for the nightly run and for a run as of an earlier day.
 */
@NullMarked
package rapport.relationships.assessing;

import org.jspecify.annotations.NullMarked;
