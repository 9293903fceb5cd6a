/**
 * Who may come in: users, sign-in, sessions, invitations.
 */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"platform"})
@NullMarked
package rapport.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
