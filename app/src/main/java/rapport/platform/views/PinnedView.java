package rapport.platform.views;

import org.jspecify.annotations.Nullable;

/**
 * A view in somebody's sidebar.
 *
 * @param count how many records it shows; null until it has been counted
 */
public record PinnedView(String name, String href, @Nullable String count) {}
