/** The company's settings. */
@NullMarked
package rapport.shell.settings;

import org.jspecify.annotations.NullMarked;
