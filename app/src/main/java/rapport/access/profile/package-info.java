/** What users say about themselves. */
@NullMarked
package rapport.access.profile;

import org.jspecify.annotations.NullMarked;
