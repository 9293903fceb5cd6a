/** The list of all relationships: sorted, filtered, page by page. */
@NullMarked
package rapport.relationships.portfolio;

import org.jspecify.annotations.NullMarked;
