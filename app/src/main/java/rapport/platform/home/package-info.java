/** The home folder of an installation and what its administrator sets there. */
@NullMarked
package rapport.platform.home;

import org.jspecify.annotations.NullMarked;
