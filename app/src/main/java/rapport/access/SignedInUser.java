package rapport.access;

import java.security.Principal;
import java.time.ZoneId;
import rapport.platform.settings.Settings;
import rapport.platform.text.Reading;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.user.UserId;

/** A user who has signed in. Members see and change every record; company settings and users are the administrators'. */
public record SignedInUser(
        UserId id,
        String name,
        UserRole role,
        ZoneId zone,
        String theme,
        boolean singleKeys,
        Reading reads,
        ZoneId companyZone)
        implements CurrentUser, Principal {

    static SignedInUser of(User user, Settings settings) {
        return new SignedInUser(
                user.id(),
                user.name(),
                user.role(),
                user.zone() == null ? settings.company().zone() : user.zone(),
                user.theme().key(),
                user.singleKeys(),
                settings.reading().or(user.language(), user.shape()),
                settings.company().zone());
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean isAdministrator() {
        return role == UserRole.ADMINISTRATOR;
    }

    @Override
    public boolean may(Permission permission) {
        return switch (permission) {
            case SEE, CREATE, EDIT, DELETE -> true;
            case ADMINISTER -> isAdministrator();
        };
    }
}
