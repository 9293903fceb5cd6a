package rapport.search;

/**
 * Something that can be done from the search box: it leads to the page where it is done.
 *
 * @param icon name of a Tabler icon
 * @param text what it does, in the reader's language
 * @param href the path it leads to
 * @param keys the single keys that do the same, with blanks between; empty when there are none
 */
public record Action(String icon, String text, String href, String keys) {

    public static Action of(String icon, String text, String href) {
        return new Action(icon, text, href, "");
    }
}
