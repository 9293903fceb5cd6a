package rapport.exchange.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import that there has been, as the list shows it.
 *
 * @param files its files, or the mapping it went by
 * @param by who made it; empty for a command
 * @param undoUntil until when it can be taken back; null when it no longer can, or changed nothing
 */
public record ImportRow(
        UUID id,
        String files,
        String by,
        Instant at,
        String state,
        long rows,
        long rejected,
        @Nullable Instant undoUntil) {}
