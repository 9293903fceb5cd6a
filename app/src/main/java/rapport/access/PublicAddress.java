package rapport.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import rapport.platform.home.MachineSetting;
import rapport.platform.home.MachineSettings;

/**
 * The address under which people reach this installation, for links that leave it: the setting {@code base-url}. Where it is
 * missing, the address at which the asker's own browser has just found us; nobody else's request can name it.
 */
@Component
public class PublicAddress {

    private final Optional<String> configured;
    private final String port;

    PublicAddress(MachineSettings settings) {
        this.configured = settings.find(MachineSetting.BASE_URL).map(url -> url.replaceAll("/+$", ""));
        this.port = settings.get(MachineSetting.PORT);
    }

    /** The setting; empty when there is none. Links in mails use nothing else. */
    Optional<String> configured() {
        return configured;
    }

    /** Without a slash at its end. */
    public String of(HttpServletRequest request) {
        return configured.orElseGet(() -> UriComponentsBuilder.newInstance()
                .scheme(request.getScheme())
                .host(request.getServerName())
                .port(isUsual(request) ? -1 : request.getServerPort())
                .toUriString());
    }

    /** For commands, which no browser has asked. */
    public String withoutRequest() {
        return configured.orElse("http://localhost:" + port);
    }

    private static boolean isUsual(HttpServletRequest request) {
        return request.getServerPort() == (request.isSecure() ? 443 : 80);
    }
}
