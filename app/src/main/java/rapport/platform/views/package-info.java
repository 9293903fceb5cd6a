/** Saved views: what lists tell about themselves, and what they and the sidebar get to show. */
@NullMarked
package rapport.platform.views;

import org.jspecify.annotations.NullMarked;
