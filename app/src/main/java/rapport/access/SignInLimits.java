package rapport.access;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.access.SignInCheck.TooMany;

/**
 * How often somebody may try to sign in: ten times in a quarter of an hour for one account, thirty times from one address. Tries
 * that succeed do not count. Kept in memory: a restart forgives, several nodes each allow this much.
 */
@Component
class SignInLimits {

    private static final Duration PERIOD = Duration.ofMinutes(15);
    private static final int TRIES_PER_ACCOUNT = 10;
    private static final int TRIES_PER_ADDRESS = 30;
    /** Of each kind; the one unused for longest goes first, so that many made-up accounts cannot fill the memory. */
    private static final int REMEMBERED = 20_000;

    private final Map<String, Bucket> accounts = new Latest();
    private final Map<String, Bucket> addresses = new Latest();

    /** Counts a try; how long to wait when it is one too many, else null. */
    @Nullable TooMany waitFor(String account, String address) {
        TooMany byAddress = take(bucket(addresses, address, TRIES_PER_ADDRESS));
        return byAddress != null ? byAddress : take(bucket(accounts, account, TRIES_PER_ACCOUNT));
    }

    /** Takes back the last try. */
    void forgive(String account, String address) {
        bucket(addresses, address, TRIES_PER_ADDRESS).addTokens(1);
        bucket(accounts, account, TRIES_PER_ACCOUNT).addTokens(1);
    }

    private static @Nullable TooMany take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? null : new TooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private static Bucket bucket(Map<String, Bucket> buckets, String key, int tries) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    key,
                    any -> Bucket.builder()
                            .addLimit(Bandwidth.builder()
                                    .capacity(tries)
                                    .refillGreedy(tries, PERIOD)
                                    .build())
                            .build());
        }
    }

    private static final class Latest extends LinkedHashMap<String, Bucket> {

        private Latest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    }
}
