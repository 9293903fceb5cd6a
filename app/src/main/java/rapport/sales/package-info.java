/**
 * What we sell and buy: products, orders, agreements, deals in their pipelines.
 */
@ApplicationModule(
        displayName = "Sales",
        allowedDependencies = {"platform", "access", "customization", "search", "directory", "interactions"})
@NullMarked
package rapport.sales;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
