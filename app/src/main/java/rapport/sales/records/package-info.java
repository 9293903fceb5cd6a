/** The forms and panels of what we sell and buy: orders, agreements, deals, products. */
@NullMarked
package rapport.sales.records;

import org.jspecify.annotations.NullMarked;
