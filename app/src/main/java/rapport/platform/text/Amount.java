package rapport.platform.text;

import java.math.BigDecimal;
import java.util.Optional;

/** What came of reading a number that somebody typed. */
public sealed interface Amount {

    record Read(BigDecimal value) implements Amount {}

    record NotANumber() implements Amount {}

    /** A mark that groups thousands for some readers and is the decimal mark of this one: 1.234 in Britain. */
    record Ambiguous() implements Amount {

        /** What to tell the one who typed it. */
        public static final String KEY = "ui.ambiguous_number";
    }

    default Optional<BigDecimal> number() {
        return this instanceof Read read ? Optional.of(read.value()) : Optional.empty();
    }
}
