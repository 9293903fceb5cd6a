package rapport.interactions;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.user.UserId;

/** Somebody with few rights or none. */
public record Stranger(Set<Permission> rights) implements CurrentUser {

    public Stranger() {
        this(Set.of());
    }

    public static Stranger reading() {
        return new Stranger(Set.of(Permission.SEE));
    }

    @Override
    public UserId id() {
        return null;
    }

    @Override
    public String name() {
        return "Somebody";
    }

    @Override
    public boolean isAdministrator() {
        return false;
    }

    @Override
    public boolean may(Permission permission) {
        return rights.contains(permission);
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }
}
