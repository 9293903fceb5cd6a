package rapport.exchange;

import java.time.Instant;

/**
 * What a backup holds.
 *
 * @param madeAt the moment whose state it is
 */
public record BackupContents(Instant madeAt, int tables, long rows, int files) {}
