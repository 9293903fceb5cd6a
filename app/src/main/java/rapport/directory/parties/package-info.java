/** The pages of organisations and people: reading, adding and changing them, and the panels about them on other pages. */
@NullMarked
package rapport.directory.parties;

import org.jspecify.annotations.NullMarked;
