package rapport.search.palette;

import java.util.UUID;
import rapport.platform.web.View;

/** Marks the page of a record, so that the browser can say that it was opened. */
public record OpenedMark(UUID id) implements View {}
