/** What time it is, and what a day is in the company's zone. */
@NullMarked
package rapport.platform.time;

import org.jspecify.annotations.NullMarked;
