package rapport.access;

import static schema.access.tables.Session.SESSION;
import static schema.access.tables.User.USER;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import rapport.platform.time.Moments;
import rapport.platform.user.UserId;
import rapport.platform.web.Remembered;
import schema.access.tables.records.SessionRecord;
import schema.access.tables.records.UserRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The HTTP sessions, one row each, so that any node knows them and a restart ends none. See {@code docs/decisions/0041} for why
 * these are not Spring Session's own tables.
 */
@Repository
@Transactional
class Sessions implements SessionRepository<StoredSession> {

    /** The attributes that are records; all others are texts. */
    static final String SIGN_IN = "sign-in";

    static final String FIRST_STEP = "first-step";

    /** The user as read together with the session; never kept in it. */
    static final String USER_NOW = "user-now";

    private static final Duration IDLE_BEFORE_SIGN_IN = Duration.ofMinutes(30);
    private static final int MOST_KNOWN = 1_000;
    private static final int MOST_SHOWN = 100;
    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

    private final DSLContext db;
    private final JsonMapper json;
    private final Moments moments;
    private final Map<JSONB, Map<String, Object>> known = new ConcurrentHashMap<>();
    private volatile Instant cleaned = Instant.EPOCH;

    Sessions(DSLContext db, JsonMapper json, Moments moments) {
        this.db = db;
        this.json = json;
        this.moments = moments;
    }

    @Override
    public StoredSession createSession() {
        StoredSession session = StoredSession.create();
        session.setMaxInactiveInterval(IDLE_BEFORE_SIGN_IN);
        return session;
    }

    @Override
    public void save(StoredSession session) {
        if (session.storedHash() == null) {
            insert(session);
        } else if (session.needsWriting()) {
            update(session, session.storedHash());
        }
        session.written();
    }

    private void insert(StoredSession session) {
        forgetExpired();
        db.insertInto(SESSION)
                .set(SESSION.TOKEN_HASH, session.hash())
                .set(SESSION.USER_ID, userOf(session))
                .set(SESSION.ATTRIBUTES, attributesOf(session))
                .set(SESSION.CREATED_AT, session.getCreationTime())
                .set(SESSION.LAST_ACCESS, session.getLastAccessedTime())
                .set(SESSION.IDLE_SECONDS, idleSeconds(session))
                .execute();
    }

    /**
     * Changes nothing when the session has been ended meanwhile: a late request does not bring it back. Nobody waits for the disk:
     * a crash may take a notice or the time of the last access, never a sign-in, which is inserted, or its end.
     */
    private void update(StoredSession session, String hash) {
        db.setLocal(DSL.name("synchronous_commit"), DSL.inline("off")).execute();
        db.update(SESSION)
                .set(SESSION.TOKEN_HASH, session.hash())
                .set(SESSION.USER_ID, userOf(session))
                .set(SESSION.ATTRIBUTES, attributesOf(session))
                .set(SESSION.LAST_ACCESS, session.getLastAccessedTime())
                .set(SESSION.IDLE_SECONDS, idleSeconds(session))
                .where(SESSION.TOKEN_HASH.eq(hash))
                .execute();
    }

    /** Asked for with every request: one statement for it and its user, and no transaction around it. */
    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public @Nullable StoredSession findById(String token) {
        return db.select(SESSION.fields())
                .select(USER.fields())
                .select(Remembered.NUMBER)
                .from(SESSION)
                .leftJoin(USER)
                .on(USER.ID.eq(SESSION.USER_ID))
                .where(SESSION.TOKEN_HASH.eq(Tokens.hash(token)))
                .fetchOptional()
                .map(row -> toSession(token, row.into(SESSION), row.into(USER), row.get(Remembered.NUMBER)))
                .filter(session ->
                        moments.now().isBefore(session.getLastAccessedTime().plus(session.getMaxInactiveInterval())))
                .orElse(null);
    }

    @Override
    public void deleteById(String token) {
        db.deleteFrom(SESSION).where(SESSION.TOKEN_HASH.eq(Tokens.hash(token))).execute();
    }

    /** In which a user is signed in now, the one used last first. */
    @Transactional(propagation = Propagation.SUPPORTS)
    List<OwnSession> of(User user, String currentToken) {
        Instant now = moments.now();
        return db
                .selectFrom(SESSION)
                .where(SESSION.USER_ID.eq(user.id()))
                .orderBy(SESSION.LAST_ACCESS.desc())
                .limit(MOST_SHOWN)
                .fetch()
                .stream()
                .filter(row ->
                        row.getLastAccess().plusSeconds(row.getIdleSeconds()).isAfter(now))
                .flatMap(row -> own(row, user, Tokens.hash(currentToken)).stream())
                .toList();
    }

    private Optional<OwnSession> own(SessionRecord row, User user, String currentHash) {
        SignIn signIn = (SignIn) attributes(row.getAttributes()).get(SIGN_IN);
        if (signIn == null || signIn.generation() != user.generation() || signIn.isOver(moments.now())) {
            return Optional.empty();
        }
        Device device = signIn.device();
        return Optional.of(new OwnSession(
                row.getId(),
                device == null ? Device.of(null) : device,
                signIn.at(),
                row.getLastAccess(),
                row.getTokenHash().equals(currentHash)));
    }

    /** Ends one session of a user; false when it is none of theirs, or is over. */
    boolean end(UUID id, UserId user) {
        return db.deleteFrom(SESSION)
                        .where(SESSION.ID.eq(id))
                        .and(SESSION.USER_ID.eq(user))
                        .execute()
                == 1;
    }

    /** Ends every session of a user but one. */
    void endOthers(UserId user, String currentToken) {
        db.deleteFrom(SESSION)
                .where(SESSION.USER_ID.eq(user))
                .and(SESSION.TOKEN_HASH.ne(Tokens.hash(currentToken)))
                .execute();
    }

    private void forgetExpired() {
        Instant now = moments.now();
        if (cleaned.plus(BETWEEN_CLEANINGS).isBefore(now)) {
            cleaned = now;
            db.deleteFrom(SESSION)
                    .where(SESSION.LAST_ACCESS.lt(now.minus(SignIn.LONGEST_IDLE)))
                    .or(SESSION.USER_ID.isNull().and(SESSION.LAST_ACCESS.lt(now.minus(IDLE_BEFORE_SIGN_IN))))
                    .execute();
        }
    }

    private StoredSession toSession(String token, SessionRecord row, UserRecord user, long edition) {
        return StoredSession.read(
                token,
                row.getCreatedAt(),
                row.getLastAccess(),
                Duration.ofSeconds(row.getIdleSeconds()),
                attributes(row.getAttributes()),
                row.getUserId() == null ? null : Users.toUser(user),
                edition);
    }

    /** Of many requests with one session, only the first reads its text. */
    private Map<String, Object> attributes(JSONB stored) {
        Map<String, Object> attributes = known.get(stored);
        if (attributes == null) {
            if (known.size() >= MOST_KNOWN) {
                known.clear();
            }
            attributes = parsed(stored);
            known.put(stored, attributes);
        }
        return attributes;
    }

    private Map<String, Object> parsed(JSONB stored) {
        Map<String, Object> attributes = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : json.readTree(stored.data()).properties()) {
            attributes.put(
                    entry.getKey(),
                    switch (entry.getKey()) {
                        case SIGN_IN -> json.treeToValue(entry.getValue(), SignIn.class);
                        case FIRST_STEP -> json.treeToValue(entry.getValue(), FirstStep.class);
                        default -> entry.getValue().asString();
                    });
        }
        return Map.copyOf(attributes);
    }

    private JSONB attributesOf(StoredSession session) {
        Map<String, Object> attributes = new HashMap<>();
        for (String name : session.getAttributeNames()) {
            Object value = session.getAttribute(name);
            if (!(value instanceof String || value instanceof SignIn || value instanceof FirstStep)) {
                throw new IllegalArgumentException("a session keeps texts, not " + name);
            }
            attributes.put(name, value);
        }
        return JSONB.valueOf(json.writeValueAsString(attributes));
    }

    private static @Nullable UserId userOf(StoredSession session) {
        SignIn signIn = session.getAttribute(SIGN_IN);
        return signIn == null ? null : new UserId(signIn.user());
    }

    private static int idleSeconds(StoredSession session) {
        return (int) session.getMaxInactiveInterval().toSeconds();
    }
}
