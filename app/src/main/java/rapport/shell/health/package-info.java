/** What programs that watch the server ask. */
@NullMarked
package rapport.shell.health;

import org.jspecify.annotations.NullMarked;
