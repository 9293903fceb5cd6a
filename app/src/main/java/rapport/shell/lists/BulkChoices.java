package rapport.shell.lists;

import java.util.Map;
import rapport.platform.web.View;

/** What can be chosen for a bulk action, as items of its menu. */
public record BulkChoices(String address, Map<String, String> choices) implements View {}
