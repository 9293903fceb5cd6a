package rapport.exchange.reading;

/** Spreadsheets keep dates as numbers; only the format in which a cell is shown tells them apart. */
final class DateFormats {

    private DateFormats() {}

    /** Whether a format shows days or hours: it has y, d, h or s outside quotes, brackets and escapes, or m without digits. */
    static boolean isDate(String format) {
        String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.", "");
        // The part for positive numbers says it.
        String first = bare.split(";", -1)[0].toLowerCase(java.util.Locale.ROOT);
        if (first.contains("general") || first.contains("standard")) {
            return false;
        }
        boolean digits = first.indexOf('0') >= 0 || first.indexOf('#') >= 0 || first.indexOf('@') >= 0;
        boolean day = first.indexOf('y') >= 0 || first.indexOf('d') >= 0 || first.indexOf('h') >= 0;
        return day || !digits && (first.indexOf('m') >= 0 || first.indexOf('s') >= 0);
    }
}
