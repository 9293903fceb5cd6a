/**
 * What holds the product together: navigation, Today, settings pages, commands, the demo company.
 */
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {
            "platform",
            "access",
            "mail",
            "directory",
            "interactions",
            "sales",
            "relationships",
            "work",
            "exchange",
            "exchange :: importing"
        })
@NullMarked
package rapport.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
