package rapport.platform.egress;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** An address that somebody typed for us to send to: http or https, a host, perhaps a port and a path; no user, no fragment. */
public record Destination(URI uri) {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int LONGEST = 2_000;
    private static final int HIGHEST_PORT = 65_535;

    /** What ends in a number is an IPv4 address or nothing (URL Standard, host parsing). */
    private static final Pattern NUMBER_LAST = Pattern.compile("(?:.*\\.)?(?:\\d+|0[xX]\\p{XDigit}*)\\.?");

    private static final Pattern PLAIN_ADDRESS = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");

    /** Empty when the text is none. */
    public static Optional<Destination> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text.strip());
            return isSendable(uri) ? Optional.of(new Destination(uri)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    // What has a user before its host reads like another host; and what is no host by the grammar is one for some
    // library.
    private static boolean isSendable(URI uri) {
        return uri.getScheme() != null
                && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                && uri.getHost() != null
                && isClear(uri.getHost())
                && uri.getRawUserInfo() == null
                && uri.getRawFragment() == null
                && uri.getPort() != 0
                && uri.getPort() <= HIGHEST_PORT;
    }

    /** 0177.0.0.1 is this machine for some programs and somebody in Brazil for others; nobody writes it who means well. */
    private static boolean isClear(String host) {
        return !NUMBER_LAST.matcher(host).matches()
                || PLAIN_ADDRESS.matcher(host).matches();
    }

    /** The host, an IPv6 address without its brackets. */
    String host() {
        String host = uri.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
