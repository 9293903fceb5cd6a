package rapport.platform.text;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The time zones people choose from: places, not offsets or abbreviations. */
public final class Zones {

    private static final Map<String, String> NAMES = ZoneId.getAvailableZoneIds().stream()
            .filter(id ->
                    id.equals("UTC") || id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
            .collect(Collectors.toMap(id -> id, id -> id.replace('_', ' '), (one, other) -> one, TreeMap::new));

    private Zones() {}

    /** Ids and how they read, in alphabetical order. */
    public static Map<String, String> names() {
        return NAMES;
    }

    public static Optional<ZoneId> find(String id) {
        return NAMES.containsKey(id) ? Optional.of(ZoneId.of(id)) : Optional.empty();
    }

    /** The zone of this machine, as far as it is one that people choose. */
    public static ZoneId ofThisMachine() {
        return find(ZoneId.systemDefault().getId()).orElse(ZoneId.of("UTC"));
    }
}
