package rapport.exchange.preparing;

import java.util.List;

/**
 * A file that somebody uploaded.
 *
 * @param name as the user's machine called it; only ever shown and compared
 * @param stored the name under which it lies, made here
 * @param rows without the header
 */
public record PreparedFile(int position, String name, String stored, long bytes, long rows, List<String> columns) {}
