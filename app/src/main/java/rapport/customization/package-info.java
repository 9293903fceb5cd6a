/**
 * What a company makes its own: custom fields and their layout, saved views, tags.
 *
 * <p>What a custom field holds lies in the row of its record (decision 0054), in a column that the module owning the kind declares as a
 * {@link rapport.platform.kinds.CustomColumn}. Their forms take the fields from {@link rapport.customization.FieldForms}; lists read them
 * by {@link rapport.platform.kinds.ExtraFields}.
 */
@ApplicationModule(
        displayName = "Customization",
        allowedDependencies = {"platform", "access"})
@NullMarked
package rapport.customization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
