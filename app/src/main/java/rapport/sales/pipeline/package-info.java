/** The deals as a board, a lane for each column. */
@NullMarked
package rapport.sales.pipeline;

import org.jspecify.annotations.NullMarked;
