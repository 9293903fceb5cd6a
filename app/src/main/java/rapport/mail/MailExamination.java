package rapport.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Optional;
import rapport.platform.errors.Unusable;
import rapport.platform.home.Finding;
import rapport.platform.home.MachineSetting;
import rapport.platform.home.MachineSettings;

/** Looks whether mails can be sent: connects to the mail server, and sends none. */
public final class MailExamination {

    private MailExamination() {}

    public static List<Finding> of(MachineSettings settings) {
        try {
            Optional<SmtpAccount> account = SmtpAccount.of(settings);
            return account.isEmpty()
                    ? List.of(Finding.fine("No mail server: links are shown to the administrator, who hands them on"))
                    : List.of(server(account.get()), links(settings));
        } catch (Unusable e) {
            return List.of(Finding.wrong("The settings of mail do not fit together.", String.valueOf(e.getMessage())));
        }
    }

    private static Finding server(SmtpAccount account) {
        String what = "Mail server " + account;
        try {
            new MailServer(account).greet();
            return Finding.fine(what);
        } catch (AuthenticationFailedException e) {
            return Finding.wrong(what, "It does not take this user and password: look at mail-user and mail-password.");
        } catch (MessagingException e) {
            return Finding.wrong(
                    what,
                    "It cannot be reached like this: look at mail-host, mail-port and mail-tls. It said: "
                            + String.valueOf(e.getMessage()).strip());
        }
    }

    private static Finding links(MachineSettings settings) {
        return Finding.of(
                settings.find(MachineSetting.BASE_URL).isPresent(),
                "Links in mails lead to " + settings.baseUrl(),
                "Set base-url to the address people type; without it no links are mailed.");
    }
}
