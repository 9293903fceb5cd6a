/** Files on records: the panel that lists them, and how they come in and out. */
@NullMarked
package rapport.interactions.attachments;

import org.jspecify.annotations.NullMarked;
