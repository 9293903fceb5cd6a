/** Numbers for programs that watch the server, on a port of their own; nothing of it is there unless somebody wants it. */
@NullMarked
package rapport.shell.metrics;

import org.jspecify.annotations.NullMarked;
