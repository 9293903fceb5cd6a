/** Duplicates: pairs that may be one, side by side, merged or set aside. */
@NullMarked
package rapport.directory.duplicates;

import org.jspecify.annotations.NullMarked;
