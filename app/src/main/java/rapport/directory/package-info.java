/**
 * Whom we know: people and organisations, what they are to us, how they hang together, how to reach them.
 */
@ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {"platform", "access", "customization", "search"})
@NullMarked
package rapport.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
