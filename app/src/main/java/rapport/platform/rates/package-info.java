/** What currencies are worth in the company's, from day to day, and sums of amounts in several of them. */
@NullMarked
package rapport.platform.rates;

import org.jspecify.annotations.NullMarked;
