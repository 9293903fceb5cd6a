package rapport.access;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.platform.text.Text;

/**
 * With what somebody signed in, as far as their browser says; a help to recognise one's own sessions, and no proof of anything.
 *
 * @param browser its name; null when unknown
 * @param system of the machine; null when unknown
 */
public record Device(@Nullable String browser, @Nullable String system) {

    /** In this order: most browsers claim to be others besides. */
    private static final Map<String, String> BROWSERS = ordered(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "Firefox/",
            "Firefox",
            "FxiOS/",
            "Firefox",
            "Chrome/",
            "Chrome",
            "CriOS/",
            "Chrome",
            "Safari/",
            "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "Windows",
            "Windows",
            "CrOS",
            "ChromeOS",
            "Mac OS X",
            "macOS",
            "Linux",
            "Linux");

    /** @param agent what the browser calls itself */
    static Device of(@Nullable String agent) {
        return new Device(found(agent, BROWSERS), found(agent, SYSTEMS));
    }

    public Text text() {
        return browser == null || system == null
                ? Text.of("access.session.device_unknown")
                : Text.of("access.session.device", browser, system);
    }

    private static @Nullable String found(@Nullable String agent, Map<String, String> names) {
        if (agent != null) {
            for (Map.Entry<String, String> name : names.entrySet()) {
                if (agent.contains(name.getKey())) {
                    return name.getValue();
                }
            }
        }
        return null;
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }
}
