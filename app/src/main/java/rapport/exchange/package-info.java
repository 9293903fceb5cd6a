/**
 * How data comes in and goes out: import, backup, webhooks.
 */
@ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {
            "platform",
            "access",
            "customization",
            "directory",
            "interactions",
            "sales",
            "relationships"
        })
@NullMarked
package rapport.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
