package rapport.exchange.delivering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a receiver does, written from the text of Standard Webhooks 1.0 and from nothing of ours. */
final class StandardWebhooks {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private StandardWebhooks() {}

    /**
     * Whether a message is from whoever has the secret, and of now.
     *
     * @param secret as it was shown
     */
    static boolean verifies(String secret, String id, String timestamp, String signatures, String body, Instant now)
            throws GeneralSecurityException {
        assertThat(secret).startsWith("whsec_");
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        assertThat(key.length).as("between 24 and 64 bytes").isBetween(24, 64);
        Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (Duration.between(sent, now).abs().compareTo(TOLERANCE) > 0) {
            return false;
        }
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        mac.update(id.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) '.');
        mac.update(timestamp.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) '.');
        byte[] expected = mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
        return Arrays.stream(signatures.split(" "))
                .filter(each -> each.startsWith("v1,"))
                .map(each -> Base64.getDecoder().decode(each.substring("v1,".length())))
                .anyMatch(each -> MessageDigest.isEqual(expected, each));
    }
}
