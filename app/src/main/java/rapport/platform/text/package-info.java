/** Texts by key, and how numbers, dates and money read. */
@NullMarked
package rapport.platform.text;

import org.jspecify.annotations.NullMarked;
