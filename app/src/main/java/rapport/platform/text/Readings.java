package rapport.platform.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** The readings there are to choose from, and writing something for somebody who is not the one who asks. */
public final class Readings {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static final LocalTime TIME = LocalTime.of(14, 30);
    private static final BigDecimal NUMBER = new BigDecimal("1234.5");

    private Readings() {}

    /** Keys and names, each language in itself. */
    public static Map<String, String> languages() {
        return byKey(Language.values(), Language::key, Language::ownName);
    }

    /** Keys, and the country with an example. */
    public static Map<String, String> shapes() {
        return byKey(Shape.values(), Shape::key, Readings::example);
    }

    /** "United Kingdom: 31 December 2026, 14:30, 1,234.5". */
    public static String example(Shape shape) {
        Reading shown = new Reading(Reading.current().language(), shape);
        return in(
                shown,
                () -> Texts.t(
                        "settings.shape." + shape.key(),
                        Formats.date(DAY),
                        Formats.time(TIME),
                        Formats.number(NUMBER)));
    }

    /** What is written while somebody reads. */
    public static <T> T in(Reading reading, Supplier<T> written) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        try {
            LocaleContextHolder.setLocaleContext(new Readership(reading, Formats.zone(), Formats.companyZone()));
            return written.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private static <T> Map<String, String> byKey(T[] all, Function<T, String> key, Function<T, String> name) {
        return Arrays.stream(all).collect(Collectors.toMap(key, name, (one, other) -> one, LinkedHashMap::new));
    }
}
