/**
 * How often customers buy and how soon they stop: purchase models fitted to a whole customer base.
 *
 * <p>Time is in weeks since a customer's first purchase. Names follow the papers ({@code r}, {@code alpha}, {@code a},
 * {@code b}), so that a reader can check one against the other.
 */
@NullMarked
package statistics.purchase;

import org.jspecify.annotations.NullMarked;
