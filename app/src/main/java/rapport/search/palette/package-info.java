/** The search box: the palette over any page, and the page that does the same without a script. */
@NullMarked
package rapport.search.palette;

import org.jspecify.annotations.NullMarked;
