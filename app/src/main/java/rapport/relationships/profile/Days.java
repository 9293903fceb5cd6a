package rapport.relationships.profile;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads a day as a date field sends it. */
final class Days {

    private Days() {}

    static Optional<LocalDate> read(String typed) {
        try {
            return typed.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(typed.strip())).filter(Days::canBeKept);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static boolean canBeKept(LocalDate day) {
        return day.getYear() > 0 && day.getYear() < 10_000;
    }
}
