/** The lists of deals, orders and products. */
@NullMarked
package rapport.sales.lists;

import org.jspecify.annotations.NullMarked;
