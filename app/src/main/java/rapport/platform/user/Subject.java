package rapport.platform.user;

import java.util.UUID;

/** One record of a kind ("party", "relationship", "order" …): what a page, panel, change or permission is about. */
public record Subject(String kind, UUID id) {}
