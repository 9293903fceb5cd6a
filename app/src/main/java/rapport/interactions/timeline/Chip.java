package rapport.interactions.timeline;

/**
 * A choice of the filter by channel.
 *
 * @param icon empty for "All"
 * @param href of the page in that state
 * @param fragment address of the timeline alone in that state
 */
public record Chip(String icon, String label, int count, boolean chosen, String href, String fragment) {}
