package rapport.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import rapport.platform.home.MachineSetting;
import rapport.platform.home.MachineSettings;

/**
 * Whether people reach us over TLS: by our own, or by that of a proxy in front, which the setting {@code base-url} tells. What a
 * request's headers claim is not asked.
 */
@Component
public class Tls {

    private final boolean inFront;

    Tls(MachineSettings settings) {
        this.inFront = settings.find(MachineSetting.BASE_URL)
                .filter(url -> url.startsWith("https://"))
                .isPresent();
    }

    public boolean protects(HttpServletRequest request) {
        return inFront || request.isSecure();
    }
}
