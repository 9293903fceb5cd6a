package rapport.exchange.delivering;

import static schema.exchange.tables.WebhookKnown.WEBHOOK_KNOWN;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.springframework.stereotype.Component;

/**
 * Tells new records from known ones: the feed says of both that they changed. A record is new the first time it is heard of, if its id says
 * that it is young (identifiers begin with the moment they were made at, RFC 9562); later it is young no more.
 */
@Component
class KnownRecords {

    private static final Duration YOUNG = Duration.ofDays(7);
    private static final int TIME_BITS = 16;
    private static final int VERSION_OF_TIME = 7;

    private final DSLContext db;

    KnownRecords(DSLContext db) {
        this.db = db;
    }

    /** Those not heard of before, which are known from now on. */
    Set<UUID> fresh(Collection<UUID> ids, Instant at) {
        List<UUID> young = ids.stream()
                .distinct()
                .filter(id -> id.version() == VERSION_OF_TIME)
                .filter(id -> Instant.ofEpochMilli(millis(id)).isAfter(at.minus(YOUNG)))
                .toList();
        Set<UUID> fresh = new HashSet<>();
        if (!young.isEmpty()) {
            var rows = db.insertInto(WEBHOOK_KNOWN, WEBHOOK_KNOWN.SUBJECT_ID, WEBHOOK_KNOWN.AT);
            for (UUID id : young) {
                rows = rows.values(id, at);
            }
            fresh.addAll(rows.onConflictDoNothing()
                    .returning(WEBHOOK_KNOWN.SUBJECT_ID)
                    .fetch(WEBHOOK_KNOWN.SUBJECT_ID));
        }
        return fresh;
    }

    /** Whether one identifier was made after another. */
    static boolean isYounger(UUID one, UUID other) {
        return millis(one) >= millis(other);
    }

    /** Twice as long as it is asked for. */
    Query forgetOld(Instant now) {
        return db.deleteFrom(WEBHOOK_KNOWN).where(WEBHOOK_KNOWN.AT.lt(now.minus(YOUNG.multipliedBy(2))));
    }

    private static long millis(UUID id) {
        return id.getMostSignificantBits() >>> TIME_BITS;
    }
}
