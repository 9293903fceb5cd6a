/**
 * What every module stands on: views, texts, time, money, ids, changes, settings, errors, the database.
 *
 * <p>Each package is a topic. Nothing here knows what a customer is.
 */
@ApplicationModule(
        displayName = "Platform",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package rapport.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
