/** Today: what needs the user now. */
@NullMarked
package rapport.shell.today;

import org.jspecify.annotations.NullMarked;
