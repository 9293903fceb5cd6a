/** Keeps the index as the modules' records are. */
@NullMarked
package rapport.search.indexing;

import org.jspecify.annotations.NullMarked;
