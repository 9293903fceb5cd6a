/**
 * What we are to do and what we are told: tasks, notices, and the pages of jobs.
 */
@ApplicationModule(
        displayName = "Work",
        allowedDependencies = {"platform", "access", "directory", "interactions", "sales", "relationships"})
@NullMarked
package rapport.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
