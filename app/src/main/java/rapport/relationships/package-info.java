/**
 * What the history of a party in a role amounts to: standing, stages, endings.
 */
@ApplicationModule(
        displayName = "Relationships",
        allowedDependencies = {"platform", "access", "search", "directory", "interactions", "sales"})
@NullMarked
package rapport.relationships;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
