package rapport.platform.text;

/** Whether a text shows anything: one of blanks, direction marks and characters without a width is as good as none. */
public final class Visible {

    /** Letters by their category that show nothing: fillers of Hangul and Khmer, the empty pattern of Braille, the joiner. */
    private static final String FILLERS = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

    private Visible() {}

    public static boolean isNothing(String text) {
        return text.codePoints().allMatch(Visible::isHidden);
    }

    private static boolean isHidden(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || isVariation(c)
                || FILLERS.indexOf(c) >= 0;
    }

    /** What chooses between two shapes of the character before it. */
    private static boolean isVariation(int c) {
        return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
    }
}
