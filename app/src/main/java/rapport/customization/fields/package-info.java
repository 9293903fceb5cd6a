/** The settings page on which administrators add, change and arrange the custom fields of each kind. */
@NullMarked
package rapport.customization.fields;

import org.jspecify.annotations.NullMarked;
