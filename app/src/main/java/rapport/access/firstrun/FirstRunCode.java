package rapport.access.firstrun;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import rapport.access.Users;
import rapport.platform.text.Texts;

/**
 * Shows that whoever sets up an installation from another machine is the one who started it: they read this code on its console.
 * A browser on the machine itself needs none.
 */
@Component
class FirstRunCode {

    /** Without letters and digits that look alike; 40 bits in all. */
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 8;

    private final Users users;
    private final String code;

    FirstRunCode(Users users) {
        this.users = users;
        this.code = new SecureRandom()
                .ints(LENGTH, 0, SIGNS.length())
                .collect(StringBuilder::new, (text, at) -> text.append(SIGNS.charAt(at)), StringBuilder::append)
                .insert(LENGTH / 2, '-')
                .toString();
    }

    @EventListener(WebServerInitializedEvent.class)
    void tell() {
        if (users.isNew()) {
            System.out.println(Texts.t("access.welcome.console", code));
        }
    }

    String code() {
        return code;
    }

    boolean isRight(String typed) {
        String plain = typed.strip().toUpperCase(Locale.ROOT);
        return MessageDigest.isEqual(plain.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    }

    boolean isAskedFor(HttpServletRequest request) {
        return !OwnMachine.sent(request);
    }
}
