/** Opening, saving, pinning and deleting views of lists. */
@NullMarked
package rapport.customization.views;

import org.jspecify.annotations.NullMarked;
