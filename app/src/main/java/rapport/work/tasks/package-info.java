/** Tasks: the list, the form, and their part of other pages. */
@NullMarked
package rapport.work.tasks;

import org.jspecify.annotations.NullMarked;
