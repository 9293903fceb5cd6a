/** Taking back what was done: the journal of rows before and after. */
@NullMarked
package rapport.platform.undo;

import org.jspecify.annotations.NullMarked;
