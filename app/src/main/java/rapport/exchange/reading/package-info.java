/** Reads the files that people bring, row by row: text in its encodings, separated values, JSON lines, gzip. */
@NullMarked
package rapport.exchange.reading;

import org.jspecify.annotations.NullMarked;
