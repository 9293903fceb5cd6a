/** Brings the rows of files in as records, by a mapping. */
@NullMarked
package rapport.exchange.importing;

import org.jspecify.annotations.NullMarked;
