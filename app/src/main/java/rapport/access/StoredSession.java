package rapport.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;
import rapport.platform.web.Remembered;

/** A session in memory that knows what of it the database does not know yet. */
final class StoredSession implements Session {

    /** An access later than the last one written by less than this is not written. */
    private static final Duration WORTH_WRITING = Duration.ofMinutes(1);

    private final MapSession session;
    /** Under which the database has it; null when it has not. */
    private @Nullable String storedHash;

    private final @Nullable User user;
    private final @Nullable Long edition;
    private Instant storedAccess;
    private boolean changed;

    private StoredSession(
            MapSession session, @Nullable String storedHash, @Nullable User user, @Nullable Long edition) {
        this.session = session;
        this.storedHash = storedHash;
        this.user = user;
        this.edition = edition;
        this.storedAccess = session.getLastAccessedTime();
    }

    static StoredSession create() {
        return new StoredSession(new MapSession(Tokens::next), null, null, null);
    }

    /**
     * @param user whose it is, as they are now; null before sign-in
     * @param edition of what may be remembered ({@link Remembered})
     */
    static StoredSession read(
            String token,
            Instant created,
            Instant lastAccess,
            Duration idle,
            Map<String, Object> attributes,
            @Nullable User user,
            long edition) {
        MapSession session = new MapSession(token);
        session.setSessionIdGenerator(Tokens::next);
        session.setCreationTime(created);
        session.setLastAccessedTime(lastAccess);
        session.setMaxInactiveInterval(idle);
        attributes.forEach(session::setAttribute);
        return new StoredSession(session, Tokens.hash(token), user, edition);
    }

    @Nullable String storedHash() {
        return storedHash;
    }

    /** What could be remembered when the session was read; null when it was not. */
    @Nullable Long edition() {
        return edition;
    }

    String hash() {
        return Tokens.hash(getId());
    }

    boolean needsWriting() {
        return changed || !getLastAccessedTime().isBefore(storedAccess.plus(WORTH_WRITING));
    }

    void written() {
        storedHash = hash();
        storedAccess = getLastAccessedTime();
        changed = false;
    }

    @Override
    public String getId() {
        return session.getId();
    }

    @Override
    public String changeSessionId() {
        changed = true;
        return session.changeSessionId();
    }

    @Override
    @SuppressWarnings({"TypeParameterUnusedInFormals", "unchecked"}) // the interface's
    public <T> @Nullable T getAttribute(String name) {
        return name.equals(Sessions.USER_NOW) ? (T) user : session.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return session.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        changed = true;
        session.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        changed = true;
        session.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return session.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        session.setLastAccessedTime(time);
    }

    @Override
    public Instant getLastAccessedTime() {
        return session.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        changed = true;
        session.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return session.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return session.isExpired();
    }
}
