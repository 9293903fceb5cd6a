/** Webhooks: what others are told of changes, kept until they have taken it, and sent in the order of each record. */
@NullMarked
package rapport.exchange.delivering;

import org.jspecify.annotations.NullMarked;
