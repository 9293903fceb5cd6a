package rapport.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;

/**
 * Addresses of what a browser loads beside the page. The build puts all of it into a folder named after its content, so that an
 * address never changes its meaning and browsers may keep it for ever.
 */
public final class Assets {

    private static final Properties MADE = made();
    private static final String FOLDER = "/assets/" + MADE.getProperty("version") + "/";
    private static final Set<String> ICONS = Set.of(MADE.getProperty("icons").split(","));

    private Assets() {}

    /** The address of a file, such as {@code app.css}. */
    public static String url(String file) {
        return FOLDER + file;
    }

    /**
     * The address of an icon's drawing.
     *
     * @throws IllegalArgumentException when Tabler has no icon of this name, or its name stands nowhere in quotes
     */
    public static String icon(String name) {
        if (!ICONS.contains(name)) {
            throw new IllegalArgumentException("The icon sprite has no " + name);
        }
        return FOLDER + "icons.svg#" + name;
    }

    private static Properties made() {
        try (InputStream in = Assets.class.getResourceAsStream("assets.properties")) {
            if (in == null) {
                throw new IllegalStateException("The build has left no assets.properties beside " + Assets.class);
            }
            Properties made = new Properties();
            made.load(in);
            return made;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
