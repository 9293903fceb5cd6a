/** The first minutes of an installation, until it has an administrator. */
@NullMarked
package rapport.access.firstrun;

import org.jspecify.annotations.NullMarked;
