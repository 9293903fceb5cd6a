/** Telling users what happened while they were not looking. */
@NullMarked
package rapport.platform.notices;

import org.jspecify.annotations.NullMarked;
