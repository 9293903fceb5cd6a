package rapport.platform.text;

/**
 * Spreadsheets take a cell that starts with = + - @ for a formula. Exports put an apostrophe before such cells; reading takes it off
 * again, so that nothing is lost on the way out and in.
 */
public final class FormulaGuard {

    private FormulaGuard() {}

    /** A cell as it may be written for a spreadsheet. */
    public static String added(String cell) {
        return isFormula(unquoted(cell)) && !isNumber(cell) ? "'" + cell : cell;
    }

    /** A cell as it was before an export guarded it. */
    public static String removed(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && isFormula(unquoted(cell)) ? cell.substring(1) : cell;
    }

    private static String unquoted(String cell) {
        int start = 0;
        while (start < cell.length() && cell.charAt(start) == '\'') {
            start++;
        }
        return cell.substring(start);
    }

    private static boolean isFormula(String cell) {
        if (cell.isEmpty()) {
            return false;
        }
        if (cell.charAt(0) == '\t' || cell.charAt(0) == '\r' || cell.charAt(0) == '\n') {
            return true;
        }
        int first = cell.codePoints().filter(c -> !isPassedOver(c)).findFirst().orElse(' ');
        // The last four are the full-width forms, which some spreadsheets read alike.
        return "=+-@＝＋－＠".indexOf(first) >= 0;
    }

    /** What a spreadsheet does not see before the first mark. */
    private static boolean isPassedOver(int c) {
        return c == ' '
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }

    private static boolean isNumber(String cell) {
        return cell.matches("[+-]?\\d{1,30}([.,]\\d{1,30})?");
    }
}
