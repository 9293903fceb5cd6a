package rapport.platform.marks;

/**
 * What stands for somebody where there is no picture.
 *
 * @param initials one or two letters
 * @param hue 0 to 5, the same for the same name everywhere
 */
public record Avatar(String initials, int hue) {

    private static final int HUES = 6;

    public static Avatar of(String name) {
        return new Avatar(initialsOf(name), Math.floorMod(name.hashCode(), HUES));
    }

    private static String initialsOf(String name) {
        String[] words = name.strip().split("[^\\p{L}\\p{N}]+");
        StringBuilder initials = new StringBuilder();
        for (String word : words) {
            if (!word.isEmpty() && initials.codePointCount(0, initials.length()) < 2) {
                initials.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
            }
        }
        return initials.isEmpty() ? "?" : initials.toString();
    }
}
