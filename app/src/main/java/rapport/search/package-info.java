/**
 * One search box for everything there is to find: the index, and what can be done from the box.
 *
 * <p>Nothing here knows what a customer is. Modules say what of theirs can be found ({@link rapport.search.SearchSource}), what more to
 * show beside it ({@link rapport.search.HitRemarks}), and what can be done with it ({@link rapport.search.ActionSource}).
 */
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"platform", "access"})
@NullMarked
package rapport.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
