/** What records of other modules are called and where their pages are. */
@NullMarked
package rapport.platform.records;

import org.jspecify.annotations.NullMarked;
