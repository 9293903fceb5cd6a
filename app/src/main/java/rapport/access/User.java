package rapport.access;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import rapport.platform.text.Language;
import rapport.platform.text.Shape;
import rapport.platform.user.UserId;

/**
 * Somebody who may work with Rapport.
 *
 * @param canSignIn false until a password is set: invited, or brought by an import
 * @param zone the user's own time zone; null for the company's
 * @param language the user's own; null for the company's
 * @param shape the user's own; null for the company's
 * @param quiet when the user does not want to be told anything; null when always
 * @param twoSteps whether signing in takes a code besides the password
 * @param generation raised by every change of password, second step, role or enabling; sessions and links of an older one are void
 */
public record User(
        UserId id,
        String name,
        EmailAddress email,
        UserRole role,
        boolean canSignIn,
        boolean enabled,
        Theme theme,
        @Nullable ZoneId zone,
        boolean singleKeys,
        @Nullable QuietHours quiet,
        @Nullable Language language,
        @Nullable Shape shape,
        boolean twoSteps,
        int generation,
        int version) {

    public boolean isAdministrator() {
        return role == UserRole.ADMINISTRATOR;
    }
}
