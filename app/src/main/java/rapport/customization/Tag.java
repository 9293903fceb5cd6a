package rapport.customization;

/**
 * A word that people stick to records.
 *
 * @param colour 0 to 5, of the palette
 */
public record Tag(TagId id, String name, int colour, int version) {

    static final int COLOURS = 6;
    static final int LONGEST = 60;

    /** As it is kept: blanks drawn together. */
    static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ");
    }

    static boolean isName(String name) {
        String plain = plain(name);
        return !plain.isEmpty() && plain.length() <= LONGEST;
    }
}
