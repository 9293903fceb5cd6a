/** Amounts of money. */
@NullMarked
package rapport.platform.money;

import org.jspecify.annotations.NullMarked;
