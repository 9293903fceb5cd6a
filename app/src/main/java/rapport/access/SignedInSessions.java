package rapport.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import rapport.platform.audit.Actors;
import rapport.platform.audit.AuditTrail;
import rapport.platform.audit.Happening;
import rapport.platform.errors.NotFound;
import rapport.platform.settings.Settings;
import rapport.platform.time.Moments;
import rapport.platform.user.UserId;

/**
 * Who is signed in to which session. The user is read anew with every request, so that disabling somebody, or a new password,
 * counts from the next request on.
 */
@Component
public class SignedInSessions implements SecurityContextRepository {

    private static final Duration PROOF_LASTS = Duration.ofMinutes(10);

    private final Sessions sessions;
    private final Users users;
    private final Settings settings;
    private final AuditTrail trail;
    private final Moments moments;

    SignedInSessions(Sessions sessions, Users users, Settings settings, AuditTrail trail, Moments moments) {
        this.sessions = sessions;
        this.users = users;
        this.settings = settings;
        this.trail = trail;
        this.moments = moments;
    }

    /**
     * Starts a session for a user who has proved by a password who they are. It gets a new token, and nothing of the session before it is
     * kept.
     *
     * @param keep whether it outlives the closing of the browser
     * @return whether they are in; else a code is still to come, and until then the session gives no rights
     */
    public boolean start(User user, boolean keep, HttpServletRequest request) {
        if (!user.twoSteps()) {
            begin(user, List.of(SignIn.PASSWORD), keep, null, request);
            tell("signed_in", user);
            return true;
        }
        end(request);
        request.getSession(true)
                .setAttribute(
                        Sessions.FIRST_STEP, new FirstStep(user.id().value(), user.generation(), moments.now(), keep));
        return false;
    }

    /** Whose code is still to come in this session; empty when nobody's is, or it came too late. */
    public Optional<User> halfSignedIn(HttpServletRequest request) {
        return firstStep(request)
                .filter(first -> !first.isOver(moments.now()))
                .flatMap(first -> users.find(new UserId(first.user()))
                        .filter(user -> user.enabled() && user.generation() == first.generation()));
    }

    /** Starts the session of somebody half signed in, whose code was right. */
    public void finish(User user, String factor, HttpServletRequest request) {
        boolean keep = firstStep(request).map(FirstStep::kept).orElse(false);
        begin(user, List.of(SignIn.PASSWORD, factor), keep, null, request);
        tell("signed_in", user);
    }

    private void tell(String action, User user) {
        Actors.as(Actors.now().on(user.id()), () -> {
            trail.add(Happening.of(action, "access.user", user.id().value()));
            return user;
        });
    }

    /** Goes on in a new session with somebody whose password or second step has just changed, which has ended all they had. */
    public void renew(User user, HttpServletRequest request) {
        Optional<SignIn> before = signIn(request);
        boolean keep = before.map(SignIn::kept).orElse(false);
        Instant proved = before.map(SignIn::provedAt).orElse(null);
        List<String> factors = user.twoSteps() ? List.of(SignIn.PASSWORD, SignIn.CODE) : List.of(SignIn.PASSWORD);
        begin(user, factors, keep, proved, request);
    }

    private void begin(
            User user, List<String> factors, boolean keep, @Nullable Instant proved, HttpServletRequest request) {
        end(request);
        SignIn signIn = new SignIn(
                user.id().value(),
                user.generation(),
                moments.now(),
                factors,
                keep,
                Device.of(request.getHeader(HttpHeaders.USER_AGENT)),
                proved);
        if (keep) {
            request.setAttribute(SessionCookies.KEEP, signIn.life());
        }
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) signIn.idle().toSeconds());
        session.setAttribute(Sessions.SIGN_IN, signIn);
    }

    /** Ends the session of this request because its user wants it. */
    public void signOut(HttpServletRequest request) {
        signIn(request)
                .flatMap(signIn -> users.find(new UserId(signIn.user())))
                .ifPresent(user -> tell("signed_out", user));
        end(request);
    }

    /** Ends the session of this request, if there is one. */
    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Whether the password was typed lately in this session. */
    public boolean isProved(HttpServletRequest request) {
        return signIn(request)
                .map(signIn -> signIn.provedAt().plus(PROOF_LASTS).isAfter(moments.now()))
                .orElse(false);
    }

    /** The password has just been typed once more. */
    public void prove(HttpServletRequest request) {
        signIn(request)
                .ifPresent(signIn ->
                        request.getSession().setAttribute(Sessions.SIGN_IN, signIn.provedAgain(moments.now())));
    }

    /** Where a user is signed in, the session used last first. */
    public List<OwnSession> of(User user, HttpServletRequest request) {
        return sessions.of(user, request.getSession().getId());
    }

    /** Ends a session of a user at once. */
    public void end(UUID id, User user) {
        NotFound.unless(sessions.end(id, user.id()), id);
        tell("signed_out_elsewhere", user);
    }

    /** Ends all of a user's sessions but that of this request. */
    public void endOthers(User user, HttpServletRequest request) {
        sessions.endOthers(user.id(), request.getSession().getId());
        tell("signed_out_elsewhere", user);
    }

    private SecurityContext load(HttpServletRequest request) {
        return signIn(request)
                .flatMap(signIn -> stillValid(signIn, request.getSession(false)))
                .<SecurityContext>map(user -> new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                        SignedInUser.of(user, settings), null, AuthorityUtils.NO_AUTHORITIES)))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    private Optional<User> stillValid(SignIn signIn, HttpSession session) {
        return Optional.ofNullable((User) session.getAttribute(Sessions.USER_NOW))
                .filter(user -> user.id().value().equals(signIn.user()))
                .or(() -> users.find(new UserId(signIn.user())))
                .filter(User::enabled)
                .filter(user -> user.generation() == signIn.generation())
                .filter(user -> !user.twoSteps() || signIn.tookTwoSteps())
                .filter(user -> !signIn.isOver(moments.now()));
    }

    private static Optional<FirstStep> firstStep(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (FirstStep) session.getAttribute(Sessions.FIRST_STEP));
    }

    private static Optional<SignIn> signIn(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (SignIn) session.getAttribute(Sessions.SIGN_IN));
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return signIn(request).isPresent();
    }

    /** Called when somebody asks who it is for the first time; for a style sheet nobody asks. */
    @Override
    @Deprecated
    @SuppressWarnings({"deprecation", "InlineMeSuggester"}) // the interface has nothing else to implement yet
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // A session begins with start() and at no other place.
    }
}
