/** What is changed from lists, of whatever kind: one cell in its place, or several records at once. */
@NullMarked
package rapport.shell.lists;

import org.jspecify.annotations.NullMarked;
