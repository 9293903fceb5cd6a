package rapport.platform.text;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The texts of the screens, by key, in the reader's language. A key's first word names its bundle: {@code deal.move.closed} stands
 * in {@code messages/deal.properties}. Arguments follow {@link java.text.MessageFormat}.
 */
public final class Texts {

    private record Named(String bundle, Locale locale) {}

    private record Shown(String key, Locale locale) {}

    private static final Map<Shown, Pattern> PATTERNS = new ConcurrentHashMap<>();
    private static final Map<Named, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();

    private Texts() {}

    /** @throws MissingResourceException when no bundle has the key: a missing text is a bug, never a blank */
    public static String t(String key, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return PATTERNS.computeIfAbsent(new Shown(key, locale), Texts::read).with(arguments);
    }

    private static Pattern read(Shown shown) {
        return Pattern.of(bundle(shown.key(), shown.locale()).getString(shown.key()), shown.locale());
    }

    public static String t(Text text) {
        return t(text.key(), text.arguments().toArray());
    }

    private static ResourceBundle bundle(String key, Locale locale) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            throw new MissingResourceException("A text key starts with the name of its bundle", key, key);
        }
        return BUNDLES.computeIfAbsent(new Named(key.substring(0, dot), locale), Texts::load);
    }

    // A page has hundreds of texts, and the JDK's own cache of bundles is slow to ask.
    private static ResourceBundle load(Named named) {
        return ResourceBundle.getBundle(
                "messages." + named.bundle(), named.locale(), Texts.class.getClassLoader(), FALLBACK_TO_ENGLISH);
    }

    private static final ResourceBundle.Control FALLBACK_TO_ENGLISH =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
}
