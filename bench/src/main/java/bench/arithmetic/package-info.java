/** How long assessing relationships and fitting purchase models take, without a database. */
@NullMarked
package bench.arithmetic;

import org.jspecify.annotations.NullMarked;
