package rapport.access.profile;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.access.QuietHours;
import rapport.access.User;
import rapport.platform.text.Text;
import rapport.platform.text.Zones;
import rapport.platform.web.Problems;

/**
 * What a user types about themselves.
 *
 * @param zone id of a time zone; empty for the company's
 */
record ProfileForm(String name, String zone, boolean singleKeys, String quietFrom, String quietUntil, int version) {

    private static final int LONGEST = 100;

    static ProfileForm of(User user) {
        ZoneId zone = user.zone();
        QuietHours quiet = user.quiet();
        return new ProfileForm(
                user.name(),
                zone == null ? "" : zone.getId(),
                user.singleKeys(),
                quiet == null ? "" : quiet.from().toString(),
                quiet == null ? "" : quiet.until().toString(),
                user.version());
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
        if (quiet().isEmpty() && !(quietFrom.isBlank() && quietUntil.isBlank())) {
            problems.put("quietFrom", Text.of("access.profile.quiet_unclear"));
        }
        return new Problems(problems);
    }

    @Nullable ZoneId zoneId() {
        return Optional.of(zone).filter(id -> !id.isEmpty()).map(ZoneId::of).orElse(null);
    }

    /** Both times, different from one another; empty when nothing, or nothing that can be understood, was typed. */
    Optional<QuietHours> quiet() {
        try {
            LocalTime from = LocalTime.parse(quietFrom.strip());
            LocalTime until = LocalTime.parse(quietUntil.strip());
            return from.equals(until) ? Optional.empty() : Optional.of(new QuietHours(from, until));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    /** The same over the row as it is now: saving it again is a decision. */
    ProfileForm on(int newer) {
        return new ProfileForm(name, zone, singleKeys, quietFrom, quietUntil, newer);
    }
}
