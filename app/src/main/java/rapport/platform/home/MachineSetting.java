package rapport.platform.home;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the administrator of the machine decides; the company's own settings are on a page. */
public enum MachineSetting {
    PORT("8080", "The port the pages are served on."),
    ADDRESS("127.0.0.1", "The network address the pages are served on; 0.0.0.0 for every one of the machine."),
    BASE_URL(
            null,
            "The address people type, for links in mails, say https://crm.example.com; without it http://localhost and the port."),
    DATABASE_URL(
            null,
            "An own PostgreSQL, 15 or newer, as postgresql://user:password@host:port/database; without it the packaged one is used."),
    DATABASE_USER(null, "The user of that database, if the URL names none."),
    DATABASE_PASSWORD(null, "The password of that user, if the URL names none."),
    DATABASE_CONNECTIONS("8", "The most connections one process keeps to the database."),
    FILE_MEGABYTES("25", "The largest file that may be attached to a record, in megabytes, at most 500."),
    MAIL_HOST(
            null,
            "The server (SMTP) that mails are handed to; without it none are sent, and links are shown to the administrator."),
    MAIL_PORT("587", "The port of that server."),
    MAIL_TLS(
            "starttls",
            "How the way there is encrypted: starttls, tls (from the beginning, usually port 465) or none. Certificates are checked."),
    MAIL_USER(null, "The user there, if that server asks for one."),
    MAIL_PASSWORD(null, "The password of that user."),
    MAIL_FROM(null, "The address mails come from, say rapport@example.com; needed when mail-host is set."),
    EGRESS_ALLOW(
            null,
            "What Rapport may connect to beside the public internet, say for webhooks: hosts and networks with commas between, such as hooks.example.internal, 10.1.0.0/16, fd00::/8."),
    MANAGEMENT_PORT(
            null,
            "The port on which programs that watch the server read its metrics, as /metrics; without it nothing is measured."),
    MANAGEMENT_ADDRESS("127.0.0.1", "The network address of that port. It asks nobody to sign in.");

    private final Optional<String> standard;
    private final String meaning;

    MachineSetting(@Nullable String standard, String meaning) {
        this.standard = Optional.ofNullable(standard);
        this.meaning = meaning;
    }

    /** Its name in {@code rapport.properties}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its name in the environment. */
    public String variable() {
        return "RAPPORT_" + name();
    }

    public Optional<String> standard() {
        return standard;
    }

    /** What it does, in a sentence for the documentation. */
    public String meaning() {
        return meaning;
    }
}
