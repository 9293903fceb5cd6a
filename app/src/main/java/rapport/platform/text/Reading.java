package rapport.platform.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * How somebody reads: the language of the texts, and the shape of dates and numbers. It travels as a locale, the language's code with
 * the region of the shape, so that whatever carries a locale to another thread carries it.
 */
public record Reading(Language language, Shape shape) {

    /** The topic of the company's, in the settings. */
    public static final String TOPIC = "reading";

    public static final Reading DEFAULT = new Reading(Language.ENGLISH, Shape.BRITISH);

    private static final Map<Locale, Reading> ALL = Arrays.stream(Language.values())
            .flatMap(language -> Arrays.stream(Shape.values()).map(shape -> new Reading(language, shape)))
            .collect(Collectors.toMap(Reading::locale, Function.identity()));

    /** Whoever reads now: the user of this request, or the default where nobody does. */
    public static Reading current() {
        LocaleContext context = LocaleContextHolder.getLocaleContext();
        if (context instanceof Readership readership) {
            return readership.reading();
        }
        Locale locale = context == null ? null : context.getLocale();
        return locale == null ? DEFAULT : of(locale);
    }

    /** The nearest to a locale; English where we do not speak its language. */
    public static Reading of(Locale locale) {
        Reading known = ALL.get(locale);
        if (known != null) {
            return known;
        }
        Language language = Language.find(locale.getLanguage()).orElse(Language.ENGLISH);
        Shape shape = switch (locale.getCountry()) {
            case "LI" -> Shape.SWISS;
            default -> Shape.ofRegion(locale.getCountry()).orElseGet(language::usualShape);
        };
        return new Reading(language, shape);
    }

    /** This one where somebody has chosen nothing else. */
    public Reading or(@Nullable Language ownLanguage, @Nullable Shape ownShape) {
        return new Reading(ownLanguage == null ? language : ownLanguage, ownShape == null ? shape : ownShape);
    }

    public Locale locale() {
        return Locale.of(language.key(), shape.region());
    }
}
