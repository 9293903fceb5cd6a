package rapport.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import rapport.platform.errors.Unusable;
import rapport.platform.home.MachineSetting;
import rapport.platform.home.MachineSettings;

/**
 * Where mails are handed over, as the settings of the machine say.
 *
 * @param user null when the server asks for none
 * @param password null when there is no user
 * @param from the address mails come from
 */
record SmtpAccount(
        String host,
        int port,
        Encryption encryption,
        @Nullable String user,
        @Nullable String password,
        String from) {

    private static final int HIGHEST_PORT = 65_535;
    private static final String PATIENCE_MILLIS = "20000";

    enum Encryption {
        /** Begun in the clear and encrypted before anything is said. */
        STARTTLS,
        TLS,
        NONE
    }

    /** @throws Unusable when the settings do not fit together */
    static Optional<SmtpAccount> of(MachineSettings settings) {
        return settings.find(MachineSetting.MAIL_HOST)
                .map(host -> new SmtpAccount(
                        host,
                        settings.number(MachineSetting.MAIL_PORT, HIGHEST_PORT),
                        encryption(settings.get(MachineSetting.MAIL_TLS)),
                        settings.find(MachineSetting.MAIL_USER).orElse(null),
                        settings.find(MachineSetting.MAIL_PASSWORD).orElse(null),
                        from(settings.get(MachineSetting.MAIL_FROM))));
    }

    private static Encryption encryption(String value) {
        return Arrays.stream(Encryption.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(value))
                .findAny()
                .orElseThrow(() ->
                        new Unusable("The setting mail-tls must be starttls, tls or none, not \"" + value + "\"."));
    }

    private static String from(String value) {
        try {
            InternetAddress[] one = InternetAddress.parse(value, true);
            if (one.length == 1 && value.equals(one[0].getAddress()) && value.contains("@")) {
                return value;
            }
        } catch (AddressException e) {
            // Said below.
        }
        throw new Unusable("The setting mail-from must be one e-mail address, not \"" + value + "\".");
    }

    /** For Jakarta Mail. Whoever sits in between gets neither password nor mail: no encryption, or another's certificate, is an error. */
    Properties properties() {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", String.valueOf(port));
        properties.put("mail.smtp.auth", String.valueOf(user != null));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.enable", String.valueOf(encryption == Encryption.TLS));
        properties.put("mail.smtp.starttls.enable", String.valueOf(encryption == Encryption.STARTTLS));
        properties.put("mail.smtp.starttls.required", String.valueOf(encryption == Encryption.STARTTLS));
        properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
        return properties;
    }

    /** The part of the sender's address behind the @, in which message ids are made. */
    String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }

    /** Without the password, wherever this is written. */
    @Override
    public String toString() {
        return host + ":" + port + " (" + encryption.name().toLowerCase(Locale.ROOT) + ")";
    }
}
