package rapport.platform.web;

/** A view that fills the whole window. Its template takes two parameters: {@code page} (the record) and {@code frame}. */
public interface Page extends View {

    /** The title of the window, already in the reader's language. */
    String title();

    /** The key of the menu entry that is current; empty when none is. */
    default String menu() {
        return "";
    }
}
