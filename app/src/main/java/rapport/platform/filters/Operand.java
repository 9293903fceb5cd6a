package rapport.platform.filters;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A value to compare with, already of the field's type. Its text is what the grammar reads. */
public sealed interface Operand {

    /** Text; a star stands for any characters. */
    record Words(String text) implements Operand {

        @Override
        public String toString() {
            return text;
        }
    }

    /** One of the words to choose from. */
    record Word(String word) implements Operand {

        @Override
        public String toString() {
            return word;
        }
    }

    record Number(BigDecimal value) implements Operand {

        @Override
        public String toString() {
            return value.toPlainString();
        }
    }

    record Flag(boolean value) implements Operand {

        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    record Day(LocalDate day) implements Operand {

        @Override
        public String toString() {
            return day.toString();
        }
    }

    record Moment(Instant at) implements Operand {

        @Override
        public String toString() {
            return at.toString();
        }
    }

    /** So long from today on; before today when negative. */
    record FromToday(int amount, Unit unit) implements Operand {

        public enum Unit {
            DAYS("d", ChronoUnit.DAYS),
            WEEKS("w", ChronoUnit.WEEKS),
            MONTHS("m", ChronoUnit.MONTHS),
            YEARS("y", ChronoUnit.YEARS);

            private final String letter;
            private final ChronoUnit length;

            Unit(String letter, ChronoUnit length) {
                this.letter = letter;
                this.length = length;
            }

            public String letter() {
                return letter;
            }
        }

        public LocalDate from(LocalDate today) {
            return today.plus(amount, unit.length);
        }

        @Override
        public String toString() {
            return amount == 0 ? "today" : amount + unit.letter;
        }
    }

    record Id(UUID id) implements Operand {

        @Override
        public String toString() {
            return id.toString();
        }
    }

    /** The user who asks. */
    record Me() implements Operand {

        @Override
        public String toString() {
            return "me";
        }
    }
}
