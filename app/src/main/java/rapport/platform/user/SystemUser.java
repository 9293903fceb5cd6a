package rapport.platform.user;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

record SystemUser() implements CurrentUser {

    @Override
    public @Nullable UserId id() {
        return null;
    }

    @Override
    public String name() {
        return "Rapport";
    }

    @Override
    public boolean isAdministrator() {
        return true;
    }

    @Override
    public boolean may(Permission permission) {
        return true;
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }
}
