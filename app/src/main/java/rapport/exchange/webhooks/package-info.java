/** Webhooks: the pages for administrators. */
@NullMarked
package rapport.exchange.webhooks;

import org.jspecify.annotations.NullMarked;
