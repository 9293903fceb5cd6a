/** The lists of contacts and promises. */
@NullMarked
package rapport.interactions.lists;

import org.jspecify.annotations.NullMarked;
