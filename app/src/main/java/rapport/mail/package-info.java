/**
 * Mails: the outbox, and the server they are handed to.
 */
@ApplicationModule(
        displayName = "Mail",
        allowedDependencies = {"platform", "access"})
@NullMarked
package rapport.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
