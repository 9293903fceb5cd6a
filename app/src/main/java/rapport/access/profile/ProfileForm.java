package rapport.access.profile;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.access.User;
import rapport.platform.text.Text;
import rapport.platform.text.Zones;
import rapport.platform.web.Problems;

/**
 * What a user types about themselves.
 *
 * @param zone id of a time zone; empty for the company's
 */
record ProfileForm(String name, String zone, boolean singleKeys, int version) {

    private static final int LONGEST = 100;

    static ProfileForm of(User user) {
        ZoneId zone = user.zone();
        return new ProfileForm(user.name(), zone == null ? "" : zone.getId(), user.singleKeys(), user.version());
    }

    ProfileForm {
        name = name.strip();
    }

    Problems problems() {
        Map<String, Text> problems = new LinkedHashMap<>();
        if (name.isEmpty() || name.length() > LONGEST) {
            problems.put("name", Text.of("access.name.missing", LONGEST));
        }
        if (!zone.isEmpty() && Zones.find(zone).isEmpty()) {
            problems.put("zone", Text.of("access.profile.zone_unknown"));
        }
        return new Problems(problems);
    }

    @Nullable ZoneId zoneId() {
        return Optional.of(zone).filter(id -> !id.isEmpty()).map(ZoneId::of).orElse(null);
    }

    /** The same over the row as it is now: saving it again is a decision. */
    ProfileForm on(int newer) {
        return new ProfileForm(name, zone, singleKeys, newer);
    }
}
