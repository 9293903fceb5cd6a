/** What kinds of records there are, field by field, and how many of them are taken in at once. */
@NullMarked
package rapport.platform.kinds;

import org.jspecify.annotations.NullMarked;
