package bench.report;

import java.util.Locale;

/** In what something is measured. */
public enum Unit {
    MILLISECONDS("%,.1f ms"),
    SECONDS("%,.1f s"),
    PER_SECOND("%,.0f/s"),
    MEGABYTES("%,.0f MB"),
    KILOBYTES("%,.0f kB"),
    COUNT("%,.0f");

    private final String format;

    Unit(String format) {
        this.format = format;
    }

    public String text(double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
