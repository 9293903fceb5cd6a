/**
 * One list for every kind of record: columns to choose, sorting, filters as sentences, pages in both directions, counts, totals. The
 * state of a list stands in its address.
 */
@NullMarked
package rapport.platform.lists;

import org.jspecify.annotations.NullMarked;
