package rapport.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.platform.audit.Actor;
import rapport.platform.audit.Actors;
import rapport.platform.audit.AuditTrail;
import rapport.platform.audit.Happening;
import rapport.platform.time.Moments;
import rapport.platform.user.UserId;

/**
 * Attempts that were refused, on their way to the audit trail. A flood of them must not fill the disk: in each minute the first attempt
 * of a kind by somebody is an entry at once, and how many more there were is one entry at its end; beyond {@value #KINDS} kinds a
 * minute, all others are counted together.
 */
@Component
class Denials {

    static final String DENIED = "denied";
    static final String SIGN_IN_FAILED = "sign_in_failed";
    static final String CODE_FAILED = "code_failed";
    static final String TOO_MANY = "too_many";

    static final int KINDS = 50;

    private static final Actor ANYBODY = new Actor("nobody", null, null, null, null, null);

    private record Attempt(String action, Actor actor) {}

    private record Told(Attempt attempt, long times) {}

    private final AuditTrail trail;
    private final Moments moments;
    private Instant minute = Instant.EPOCH;
    private Map<Attempt, Long> attempts = new LinkedHashMap<>();
    private List<Told> toTell = new ArrayList<>();

    Denials(AuditTrail trail, Moments moments) {
        this.trail = trail;
        this.moments = moments;
    }

    void add(String action) {
        add(action, Actors.now());
    }

    /** @param user whom the attempt was about, when that is not whoever made it; null for nobody we know */
    void add(String action, @Nullable UserId user) {
        Actor actor = Actors.now();
        add(action, user == null ? actor : actor.on(user));
    }

    synchronized void add(String action, Actor actor) {
        turnMinute();
        Attempt attempt = new Attempt(action, actor);
        if (!attempts.containsKey(attempt) && attempts.size() >= KINDS) {
            attempt = new Attempt(DENIED, ANYBODY);
        }
        if (attempts.merge(attempt, 1L, Long::sum) == 1) {
            toTell.add(new Told(attempt, 1));
        }
    }

    private void turnMinute() {
        Instant now = moments.now().truncatedTo(ChronoUnit.MINUTES);
        if (!now.equals(minute)) {
            attempts.forEach((attempt, times) -> {
                if (times > 1) {
                    toTell.add(new Told(attempt, times - 1));
                }
            });
            attempts = new LinkedHashMap<>();
            minute = now;
        }
    }

    /** Writes the entries that there are to write. */
    void tell() {
        for (Told told : taken()) {
            Actors.as(told.attempt().actor(), () -> {
                trail.add(new Happening(told.attempt().action(), null, null, told.times(), null, null));
                return told;
            });
        }
    }

    private synchronized List<Told> taken() {
        turnMinute();
        List<Told> taken = toTell;
        toTell = new ArrayList<>();
        return taken;
    }
}
