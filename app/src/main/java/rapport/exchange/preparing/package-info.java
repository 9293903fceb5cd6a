/** What comes before an import that somebody makes in the browser: uploaded files, what they are, what becomes of their columns. */
@NullMarked
package rapport.exchange.preparing;

import org.jspecify.annotations.NullMarked;
