package rapport.access;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rapport.platform.mail.NewMail;
import rapport.platform.mail.OutgoingMail;
import rapport.platform.settings.Settings;
import rapport.platform.text.Readings;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.time.Moments;

/**
 * Mails the links by which users set a password. They lead to the configured address and to no other: what a request says about the
 * host is never asked.
 */
@Component
public class LinkMails {

    private final OutgoingMail mail;
    private final Optional<String> address;
    private final Settings settings;
    private final Moments moments;

    LinkMails(OutgoingMail mail, PublicAddress address, Settings settings, Moments moments) {
        this.mail = mail;
        this.address = address.configured();
        this.settings = settings;
        this.moments = moments;
    }

    /** Whether there is a mail server, and an address for links; otherwise an administrator hands links on. */
    public boolean arePossible() {
        return mail.isSet() && address.isPresent();
    }

    /** In the language of the reader. */
    void send(User user, String token, Duration valid) {
        String link =
                address.orElseThrow(() -> new IllegalStateException("base-url is not set")) + "/invitation/" + token;
        NewMail written = Readings.in(
                settings.reading().or(user.language(), user.shape()),
                () -> new NewMail(
                        user.email().value(),
                        oneLine(Texts.t(subject(user))),
                        Texts.t(text(user, link, valid)),
                        moments.now().plus(valid)));
        mail.send(written);
    }

    private Text subject(User user) {
        String company = settings.company().name();
        return user.canSignIn()
                ? Text.of("access.mail.reset_subject", company)
                : Text.of("access.mail.invitation_subject", company);
    }

    private Text text(User user, String link, Duration valid) {
        String company = settings.company().name();
        return user.canSignIn()
                ? Text.of("access.mail.reset", user.name(), company, link, valid.toHours())
                : Text.of("access.mail.invitation", user.name(), company, link, valid.toDays());
    }

    /** Whatever stands in the name of a company. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
