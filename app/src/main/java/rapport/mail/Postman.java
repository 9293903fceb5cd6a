package rapport.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import rapport.platform.home.MachineSettings;
import rapport.platform.time.Moments;

/** Sends one mail after another, and again when the server did not take it, less and less often. */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    /** After so many doublings the pause stays as it is: half an hour. */
    private static final int DOUBLINGS = 6;

    private final Outbox outbox;
    private final Optional<MailServer> server;
    private final Moments moments;

    Postman(Outbox outbox, MachineSettings settings, Moments moments) {
        this.outbox = outbox;
        this.server = SmtpAccount.of(settings).map(MailServer::new);
        this.moments = moments;
    }

    /**
     * Tries to send a mail. No transaction is open while the server is talked to: a slow one keeps no connection to the database.
     *
     * @return when to try again; empty when it is over
     */
    Optional<Instant> deliver(UUID id) {
        Optional<OutgoingMessage> claimed = outbox.claim(id);
        if (claimed.isEmpty()) {
            return outbox.isOver(id)
                    ? Optional.empty()
                    : Optional.of(moments.now().plus(Outbox.CLAIM));
        }
        OutgoingMessage mail = claimed.get();
        return switch (tried(mail)) {
            case Delivery.Sent _ -> {
                outbox.sent(mail);
                yield Optional.empty();
            }
            case Delivery.Never never -> {
                LOG.error("Mail {} is given up: {}", id, never.problem());
                outbox.failed(mail, never.problem());
                yield Optional.empty();
            }
            case Delivery.Later later -> {
                LOG.warn("Mail {} could not be sent at try {}: {}", id, mail.attempt(), later.problem());
                outbox.later(mail, later.problem());
                yield Optional.of(moments.now().plus(pause(mail.attempt())));
            }
        };
    }

    private Delivery tried(OutgoingMessage mail) {
        if (!moments.now().isBefore(mail.until())) {
            return new Delivery.Never("It is of no use any more.");
        }
        return server.map(each -> each.deliver(mail)).orElseGet(() -> new Delivery.Later("There is no mail server."));
    }

    private static Duration pause(int attempt) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, DOUBLINGS));
    }
}
