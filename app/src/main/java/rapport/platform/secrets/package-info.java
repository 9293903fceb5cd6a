/** Secrets that Rapport must be able to use again, kept so that the database alone tells nothing of them. */
@NullMarked
package rapport.platform.secrets;

import org.jspecify.annotations.NullMarked;
