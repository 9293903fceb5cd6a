package rapport.platform.filters;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rapport.platform.filters.Operand.FromToday;
import rapport.platform.filters.Operand.FromToday.Unit;
import rapport.platform.kinds.FieldDescription;
import rapport.platform.kinds.FieldType;

/** Reads a value as the type of its field says. */
final class Operands {

    private static final int LONGEST_TEXT = 300;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
    private static final Pattern FROM_TODAY = Pattern.compile("([+-]?\\d{1,4})([dwmy])");
    private static final Pattern YEAR = Pattern.compile("(?:0|1|2)\\d{3}-.*");

    private Operands() {}

    static Optional<Operand> read(String value, FieldDescription field) {
        return switch (field.type()) {
            case NAME, LINE, TEXT, EMAIL, PHONE, WEBSITE, CURRENCY, MATTER -> text(value);
            case CHOICE, CHOICES ->
                field.of().contains(value) ? Optional.of(new Operand.Word(value)) : Optional.empty();
            case INTEGER, DECIMAL, MONEY -> number(value);
            case FLAG -> flag(value);
            case DATE -> relative(value).or(() -> day(value));
            case MOMENT, DUE -> relative(value).or(() -> day(value)).or(() -> moment(value));
            case REFERENCE, REFERENCES -> id(value, field);
        };
    }

    /** The last word of the key of the sentence that says what a field of this type takes. */
    static String problem(FieldType type) {
        return switch (type) {
            case CHOICE, CHOICES -> "word";
            case INTEGER, DECIMAL, MONEY -> "number";
            case FLAG -> "flag";
            case DATE, MOMENT, DUE -> "day";
            case REFERENCE, REFERENCES -> "id";
            default -> "text";
        };
    }

    static Optional<Operand> flag(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(new Operand.Flag(true));
            case "false" -> Optional.of(new Operand.Flag(false));
            default -> Optional.empty();
        };
    }

    private static Optional<Operand> text(String value) {
        boolean fits = value.length() <= LONGEST_TEXT && value.indexOf('\0') < 0 && !value.isBlank();
        return fits ? Optional.of(new Operand.Words(value.strip())) : Optional.empty();
    }

    private static Optional<Operand> number(String value) {
        return NUMBER.matcher(value).matches()
                ? Optional.of(new Operand.Number(new BigDecimal(value)))
                : Optional.empty();
    }

    private static Optional<Operand> relative(String value) {
        if (value.equals("today")) {
            return Optional.of(new FromToday(0, Unit.DAYS));
        }
        Matcher parts = FROM_TODAY.matcher(value);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int amount = Integer.parseInt(parts.group(1));
        return Arrays.stream(Unit.values())
                .filter(unit -> unit.letter().equals(parts.group(2)))
                .findFirst()
                .map(unit -> new FromToday(amount, amount == 0 ? Unit.DAYS : unit));
    }

    private static Optional<Operand> day(String value) {
        try {
            return YEAR.matcher(value).matches()
                    ? Optional.of(new Operand.Day(LocalDate.parse(value)))
                    : Optional.empty();
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<Operand> moment(String value) {
        try {
            return YEAR.matcher(value).matches()
                    ? Optional.of(new Operand.Moment(Instant.parse(value)))
                    : Optional.empty();
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }

    private static Optional<Operand> id(String value, FieldDescription field) {
        if (value.equals("me") && field.of().contains("user")) {
            return Optional.of(new Operand.Me());
        }
        try {
            return value.length() == 36 ? Optional.of(new Operand.Id(UUID.fromString(value))) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
