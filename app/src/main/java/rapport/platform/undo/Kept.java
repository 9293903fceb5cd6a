package rapport.platform.undo;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of some work, and the entry of the journal by which it can be taken back.
 *
 * @param entry null when the work wrote nothing
 */
public record Kept<T>(T result, @Nullable UUID entry) {}
