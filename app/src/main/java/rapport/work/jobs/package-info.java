/** Bulk actions, running and done, and taking things back. */
@NullMarked
package rapport.work.jobs;

import org.jspecify.annotations.NullMarked;
