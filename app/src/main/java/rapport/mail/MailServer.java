package rapport.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** Hands mails over to the server of an account (SMTP, RFC 5321). */
final class MailServer {

    private static final int PERMANENT = 500;

    private final SmtpAccount account;
    private final Session session;

    MailServer(SmtpAccount account) {
        this.account = account;
        this.session = Session.getInstance(account.properties());
    }

    Delivery deliver(OutgoingMessage mail) {
        try {
            MimeMessage message = message(mail);
            try (Transport transport = connected()) {
                transport.sendMessage(message, message.getAllRecipients());
            }
            return new Delivery.Sent();
        } catch (MessagingException e) {
            return isPermanent(e) ? new Delivery.Never(said(e)) : new Delivery.Later(said(e));
        }
    }

    /** Connects and signs in, and sends nothing. */
    void greet() throws MessagingException {
        connected().close();
    }

    private Transport connected() throws MessagingException {
        Transport transport = session.getTransport("smtp");
        transport.connect(account.user(), account.password());
        return transport;
    }

    private MimeMessage message(OutgoingMessage mail) throws MessagingException {
        MimeMessage message = new WithOwnId(session, mail.messageId());
        message.setFrom(new InternetAddress(account.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(mail.subject(), UTF_8.name());
        message.setText(mail.text(), UTF_8.name());
        message.setSentDate(Date.from(mail.at()));
        // Absence notes are not sent to a program (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** The server will never take this mail, as opposed to not now. */
    private static boolean isPermanent(MessagingException problem) {
        for (@Nullable Exception each = problem; each instanceof MessagingException e; each = e.getNextException()) {
            if (code(e) >= PERMANENT) {
                return true;
            }
        }
        return false;
    }

    /** The server's three digits; 0 when it was not the server who said no. */
    private static int code(MessagingException problem) {
        return switch (problem) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> 0;
        };
    }

    private static String said(MessagingException problem) {
        Exception cause = problem instanceof SendFailedException && problem.getNextException() != null
                ? problem.getNextException()
                : problem;
        return String.valueOf(cause.getMessage()).strip();
    }

    /** Every try carries the same id, so that a reader's server recognises one that was sent twice. */
    private static final class WithOwnId extends MimeMessage {

        private final String id;

        WithOwnId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
