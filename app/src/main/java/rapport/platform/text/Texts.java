package rapport.platform.text;

import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of the screens, by key, in the reader's language. A key's first word names its bundle: {@code deal.move.closed} stands
 * in {@code messages/deal.properties}. Arguments follow {@link java.text.MessageFormat}.
 */
public final class Texts {

    private record Named(String bundle, Language language) {}

    private record Shown(String key, Reading reading) {}

    private static final Map<Shown, Pattern> PATTERNS = new ConcurrentHashMap<>();
    private static final Map<Named, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();

    private Texts() {}

    /** @throws MissingResourceException when no bundle has the key: a missing text is a bug, never a blank */
    public static String t(String key, Object... arguments) {
        return PATTERNS.computeIfAbsent(new Shown(key, Reading.current()), Texts::read)
                .with(arguments);
    }

    private static Pattern read(Shown shown) {
        Reading reading = shown.reading();
        String text = bundle(shown.key(), reading.language()).getString(shown.key());
        // Switzerland writes no ß.
        String spelled = reading.shape() == Shape.SWISS ? text.replace("ß", "ss") : text;
        return Pattern.of(spelled, reading.shape().numbers());
    }

    public static String t(Text text) {
        return t(text.key(), text.arguments().toArray());
    }

    private static ResourceBundle bundle(String key, Language language) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            throw new MissingResourceException("A text key starts with the name of its bundle", key, key);
        }
        return BUNDLES.computeIfAbsent(new Named(key.substring(0, dot), language), Texts::load);
    }

    // A page has hundreds of texts, and the JDK's own cache of bundles is slow to ask.
    private static ResourceBundle load(Named named) {
        return ResourceBundle.getBundle(
                "messages." + named.bundle(),
                named.language().locale(),
                Texts.class.getClassLoader(),
                FALLBACK_TO_ENGLISH);
    }

    private static final ResourceBundle.Control FALLBACK_TO_ENGLISH =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
}
