/** What can go wrong for everybody alike. */
@NullMarked
package rapport.platform.errors;

import org.jspecify.annotations.NullMarked;
