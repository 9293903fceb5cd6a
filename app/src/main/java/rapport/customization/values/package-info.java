/** Changing the custom fields of any record, apart from its other fields. */
@NullMarked
package rapport.customization.values;

import org.jspecify.annotations.NullMarked;
