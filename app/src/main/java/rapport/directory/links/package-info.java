/** Adding and changing how parties hang together. */
@NullMarked
package rapport.directory.links;

import org.jspecify.annotations.NullMarked;
