package rapport.platform.web;

/**
 * An entry of the main menu; modules declare theirs as beans.
 *
 * @param key unique; its text is {@code menu.<key>}
 * @param icon name of a Tabler icon
 * @param order smaller comes first
 */
public record MenuEntry(String key, String href, String icon, int order) {}
