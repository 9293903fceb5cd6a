/** The company's settings. */
@NullMarked
package rapport.platform.settings;

import org.jspecify.annotations.NullMarked;
