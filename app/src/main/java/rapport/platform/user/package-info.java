/** Who asks: the current user, what may be permitted, and about what. */
@NullMarked
package rapport.platform.user;

import org.jspecify.annotations.NullMarked;
