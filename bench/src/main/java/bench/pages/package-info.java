/** How long pages and forms take, for one user and for many. */
@NullMarked
package bench.pages;

import org.jspecify.annotations.NullMarked;
