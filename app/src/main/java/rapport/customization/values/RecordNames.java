package rapport.customization.values;

import java.util.List;
import rapport.platform.web.View;

/** Names of records, offered while one is typed. */
public record RecordNames(List<String> names) implements View {}
