/** Identifiers made by the application. */
@NullMarked
package rapport.platform.ids;

import org.jspecify.annotations.NullMarked;
