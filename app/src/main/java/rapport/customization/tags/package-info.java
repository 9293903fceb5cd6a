/** Sticking tags to records, and the settings page on which administrators keep the words in order. */
@NullMarked
package rapport.customization.tags;

import org.jspecify.annotations.NullMarked;
