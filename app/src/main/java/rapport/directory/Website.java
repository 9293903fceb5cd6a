package rapport.directory;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address of a website: http or https only, so that a link to it can never run a script. */
public final class Website {

    private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

    private Website() {}

    /** A website as a link, "https://" put before it where the scheme was left out; empty when it is none. */
    public static Optional<String> link(String typed) {
        String text = typed.strip();
        String address = text.contains("://") ? text : "https://" + text;
        return host(address).map(any -> address);
    }

    /** The domain behind a website, without "www."; empty when it is no website. */
    public static Optional<String> domainOf(String typed) {
        return link(typed).flatMap(Website::host).map(host -> host.startsWith("www.") ? host.substring(4) : host);
    }

    private static Optional<String> host(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null
                    ? Optional.of(uri.getHost().toLowerCase(Locale.ROOT))
                            .filter(h -> HOST.matcher(h).matches())
                    : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
