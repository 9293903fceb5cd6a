package rapport.directory.parties;

import java.util.List;
import rapport.platform.web.View;

/** Names offered while one is typed: the options of a datalist. */
public record Names(List<String> names) implements View {}
