/** Screens of imports: those there have been, the matching of columns, the run, its result and its taking back. */
@NullMarked
package rapport.exchange.imports;

import org.jspecify.annotations.NullMarked;
