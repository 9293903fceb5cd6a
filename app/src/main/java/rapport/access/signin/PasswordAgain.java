package rapport.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import rapport.access.AskPassword;
import rapport.access.Credentials;
import rapport.access.SignInCheck.Accepted;
import rapport.access.SignInCheck.TooMany;
import rapport.access.SignInCheck.Wrong;
import rapport.access.SignedInSessions;
import rapport.access.User;
import rapport.access.Users;
import rapport.platform.user.CurrentUser;

/**
 * Asks for the password before what is marked with {@link AskPassword}. The page that asks sends the same form to the same address
 * once more, with the password beside it.
 */
@Configuration(proxyBeanMethods = false)
class PasswordAgain implements WebMvcConfigurer, HandlerInterceptor {

    private final Credentials credentials;
    private final SignedInSessions sessions;
    private final Users users;

    PasswordAgain(Credentials credentials, SignedInSessions sessions, Users users) {
        this.credentials = credentials;
        this.sessions = sessions;
        this.users = users;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        AskPassword asked =
                handler instanceof HandlerMethod method ? method.getMethodAnnotation(AskPassword.class) : null;
        if (asked == null) {
            return true;
        }
        String typed = request.getParameter(ProofPage.PASSWORD);
        if (typed != null) {
            check(typed, request, response);
        } else if (asked.always() || !sessions.isProved(request)) {
            throw new Wanted(ProofPage.of(request, user(request).name(), null, 422));
        }
        return true;
    }

    private void check(String typed, HttpServletRequest request, HttpServletResponse response) {
        User user = user(request);
        switch (credentials.check(user.email().value(), typed, request.getRemoteAddr())) {
            case Accepted _ -> sessions.prove(request);
            case Wrong _ -> throw new Wanted(ProofPage.wrong(request, user.name()));
            case TooMany tooMany -> {
                response.setHeader("Retry-After", Long.toString(tooMany.pause().toSeconds() + 1));
                throw new Wanted(ProofPage.tooMany(request, user.name(), tooMany.pause()));
            }
        }
    }

    private User user(HttpServletRequest request) {
        CurrentUser who = (CurrentUser) Objects.requireNonNull(
                request.getAttribute(CurrentUser.class.getName()), "a public page asks for a password");
        return users.find(Objects.requireNonNull(who.id(), "the system types no password"))
                .orElseThrow();
    }

    /** Nothing is done before the password is typed. */
    private static final class Wanted extends RuntimeException {

        private final transient ProofPage page;

        Wanted(ProofPage page) {
            super("the password is asked for", null, false, false);
            this.page = page;
        }
    }

    @ControllerAdvice
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class Answer {

        @ExceptionHandler
        ProofPage ask(Wanted wanted) {
            return wanted.page;
        }
    }
}
