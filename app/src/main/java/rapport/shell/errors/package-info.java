/** What people see when something goes wrong, and what the log says about it. */
@NullMarked
package rapport.shell.errors;

import org.jspecify.annotations.NullMarked;
