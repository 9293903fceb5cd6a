/** The shapes of the small pictures on pages: avatars, rings, pulse, spark lines. Drawn by {@code ui/*.jte} as SVG. */
@NullMarked
package rapport.platform.marks;

import org.jspecify.annotations.NullMarked;
