/** Work in the background: in the server, not in commands and tests. */
@NullMarked
package rapport.platform.jobs;

import org.jspecify.annotations.NullMarked;
