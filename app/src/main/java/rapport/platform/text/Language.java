package rapport.platform.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that Rapport speaks. */
public enum Language {
    ENGLISH(Locale.ENGLISH),
    GERMAN(Locale.GERMAN);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** "en", "de". */
    public String key() {
        return locale.getLanguage();
    }

    /** Its name in itself, by which those who read it find it: "Deutsch". */
    public String ownName() {
        return locale.getDisplayLanguage(locale);
    }

    Locale locale() {
        return locale;
    }

    /** How dates and numbers are most often written in it. */
    Shape usualShape() {
        return this == GERMAN ? Shape.GERMAN : Shape.BRITISH;
    }

    public static Optional<Language> find(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findAny();
    }
}
