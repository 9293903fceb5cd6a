/** Who does what: how the audit trail learns of it. */
@NullMarked
package rapport.platform.audit;

import org.jspecify.annotations.NullMarked;
