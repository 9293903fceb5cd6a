/** The feed of what changed, in the order of commits. */
@NullMarked
package rapport.platform.changes;

import org.jspecify.annotations.NullMarked;
