package rapport.shell.settings;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import rapport.platform.settings.Scales;
import rapport.platform.text.Amounts;

/** The constants of the relationship arithmetic that a company may set, in what they are counted, and what makes sense. */
enum Scale {
    ORGANISATION_HALF_LIFE("organisationHalfLife", "days", 7, 3650, Scales::organisationHalfLife),
    PERSON_HALF_LIFE("personHalfLife", "days", 7, 3650, Scales::personHalfLife),
    RESPONSE_HALVING("responseHalving", "hours", 0.5, 400, Scales::responseHalving),
    REPLY_HALVING("replyHalving", "hours", 0.5, 400, Scales::replyHalving),
    REPLY_PATIENCE("replyPatience", "days", 1, 90, Scales::replyPatience),
    COMPLAINT_PATIENCE("complaintPatience", "days", 1, 365, Scales::complaintPatience),
    SILENCE("silence", "days", 0.25, 90, Scales::silence),
    DEFAULT_GAP("defaultGap", "weeks", 1, 104, Scales::defaultGap),
    PRESUMED_ENDED("presumedEnded", "days", 30, 3650, Scales::presumedEnded),
    MEMORY("memory", "days", 1, 60, Scales::memory);

    private final String field;
    private final String unit;
    private final double least;
    private final double most;

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a method of a record
    private final ToDoubleFunction<Scales> value;

    Scale(String field, String unit, double least, double most, ToDoubleFunction<Scales> value) {
        this.field = field;
        this.unit = unit;
        this.least = least;
        this.most = most;
        this.value = value;
    }

    String field() {
        return field;
    }

    String unit() {
        return unit;
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }

    String of(Scales scales) {
        return plain(value.applyAsDouble(scales));
    }

    /** What was typed as a number within what makes sense. */
    Optional<Double> parse(String typed) {
        return Amounts.read(typed)
                .number()
                .map(BigDecimal::doubleValue)
                .filter(number -> number >= least && number <= most);
    }

    /** 180 rather than 180.0. */
    static String plain(double number) {
        return Amounts.write(BigDecimal.valueOf(number).stripTrailingZeros());
    }
}
