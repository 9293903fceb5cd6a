package rapport.platform.user;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import rapport.platform.text.Reading;

/**
 * Who asks. Every collection and reader takes it as a parameter and builds its {@code where} from it, so that there is no way to
 * a row that does not say on whose behalf.
 */
public interface CurrentUser {

    /** Rapport itself: commands on the machine, nightly runs. It may do everything and owns nothing. */
    CurrentUser SYSTEM = new SystemUser();

    /** The user's id; null for the system alone. */
    @Nullable UserId id();

    String name();

    boolean isAdministrator();

    boolean may(Permission permission);

    /** The user's own time zone, or the company's. */
    ZoneId zone();

    /** The zone in which the company's days begin and end. */
    default ZoneId companyZone() {
        return zone();
    }

    /** In which language and shapes the user reads. */
    default Reading reads() {
        return Reading.DEFAULT;
    }

    /** auto, light or dark. */
    default String theme() {
        return "auto";
    }

    /** Whether single keys (L, T, J …) are shortcuts for this user. */
    default boolean singleKeys() {
        return true;
    }
}
