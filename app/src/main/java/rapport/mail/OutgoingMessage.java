package rapport.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail that is being sent.
 *
 * @param attempt this one's number, from 1; whoever has a lower one may not say what came of it any more
 */
record OutgoingMessage(
        UUID id,
        int attempt,
        String messageId,
        String recipient,
        String subject,
        String text,
        Instant at,
        Instant until) {}
