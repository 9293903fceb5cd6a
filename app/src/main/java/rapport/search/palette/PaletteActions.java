package rapport.search.palette;

import org.jspecify.annotations.Nullable;
import rapport.platform.web.View;

/** What can be done with the line that is selected; the block is null when nothing can. */
public record PaletteActions(@Nullable Block block) implements View {}
