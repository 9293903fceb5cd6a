/** The audit trail as people see it: its page, one entry, its export, and the history of a record. */
@NullMarked
package rapport.access.audit;

import org.jspecify.annotations.NullMarked;
