/** What the user was told. */
@NullMarked
package rapport.work.notices;

import org.jspecify.annotations.NullMarked;
