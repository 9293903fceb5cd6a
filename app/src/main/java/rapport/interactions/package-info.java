/**
 * What happened between us: the timeline, its episodes, signals and promises, complaints and satisfaction.
 */
@ApplicationModule(
        displayName = "Interactions",
        allowedDependencies = {"platform", "access", "search", "directory"})
@NullMarked
package rapport.interactions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
