package rapport.customization;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rapport.platform.money.Money;
import rapport.platform.text.Amount;
import rapport.platform.text.Amounts;
import rapport.platform.text.Text;

/** What somebody typed for a custom field, read as what the field holds. */
sealed interface TypedValue {

    /** @param json text, number, truth or list of texts, as it is kept */
    record Given(Object json) implements TypedValue {}

    record Nothing() implements TypedValue {}

    record Wrong(Text problem) implements TypedValue {}

    BigDecimal LARGEST = new BigDecimal("1000000000000");
    int DECIMALS = 6;
    BigDecimal EXAMPLE = new BigDecimal("1250.50");

    /**
     * @param words what may be chosen
     * @param zone of the user, for moments
     */
    static TypedValue read(
            CustomFieldType type, @Nullable String currency, Set<String> words, List<String> typed, ZoneId zone) {
        List<String> texts = typed.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        if (texts.isEmpty()) {
            return new Nothing();
        }
        String text = texts.getFirst();
        if (text.length() > type.holds().longest()) {
            return wrong("custom.problem.too_long", type.holds().longest());
        }
        return switch (type) {
            case TEXT -> new Given(text.replaceAll("\\s*[\r\n]+\\s*", " "));
            case LONG_TEXT -> new Given(text);
            case NUMBER -> number(text);
            case MONEY -> money(text, Currency.getInstance(Objects.requireNonNull(currency)));
            case DATE -> date(text);
            case DATE_TIME -> moment(text, zone);
            case YES_NO -> yesOrNo(text);
            case CHOICE -> words.contains(text) ? new Given(text) : wrong("custom.problem.no_choice");
            case CHOICES -> words.containsAll(texts) ? new Given(texts) : wrong("custom.problem.no_choice");
            case LINK -> link(text);
            case PERSON, ORGANISATION -> throw new IllegalArgumentException("a reference is looked up");
        };
    }

    private static Wrong wrong(String key, Object... arguments) {
        return new Wrong(Text.of(key, arguments));
    }

    private static TypedValue number(String text) {
        return number(text, TypedValue::plain);
    }

    private static TypedValue number(String text, Function<BigDecimal, Object> kept) {
        return switch (Amounts.read(text)) {
            case Amount.Read read
            when read.value().abs().compareTo(LARGEST) <= 0 && read.value().scale() <= DECIMALS ->
                new Given(kept.apply(read.value()));
            case Amount.Ambiguous _ -> wrong(Amount.Ambiguous.KEY);
            default -> wrong("custom.problem.not_a_number", Amounts.write(EXAMPLE));
        };
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static TypedValue money(String text, Currency currency) {
        return number(text, number -> Money.of(number, currency).minor());
    }

    private static TypedValue date(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return isKept(day) ? new Given(day.toString()) : wrong("custom.problem.not_a_date");
        } catch (DateTimeException notADay) {
            return wrong("custom.problem.not_a_date");
        }
    }

    private static TypedValue moment(String text, ZoneId zone) {
        try {
            LocalDateTime local = LocalDateTime.parse(text);
            Instant at = local.atZone(zone).toInstant().truncatedTo(ChronoUnit.SECONDS);
            return isKept(local.toLocalDate()) ? new Given(at.toString()) : wrong("custom.problem.not_a_moment");
        } catch (DateTimeException notAMoment) {
            return wrong("custom.problem.not_a_moment");
        }
    }

    /** A year of four digits, so that days compare as their texts do; a day less at the ends, whatever the zone. */
    private static boolean isKept(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() < 9999;
    }

    private static TypedValue yesOrNo(String text) {
        return switch (text) {
            case "yes" -> new Given(true);
            case "no" -> new Given(false);
            default -> wrong("custom.problem.no_choice");
        };
    }

    private static TypedValue link(String text) {
        String address = text.contains("://") ? text : "https://" + text;
        try {
            URI uri = new URI(address);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? new Given(address) : wrong("custom.problem.not_a_link");
        } catch (URISyntaxException notAnAddress) {
            return wrong("custom.problem.not_a_link");
        }
    }
}
