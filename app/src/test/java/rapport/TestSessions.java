package rapport;

import static schema.access.tables.Session.SESSION;
import static schema.access.tables.User.USER;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.support.WebApplicationContextUtils;
import rapport.access.SignedInUser;
import schema.access.tables.records.UserRecord;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Gives requests real sessions: rows in the database, as sign-in makes them, and the cookie and form token that fit. */
record TestSessions(MockHttpServletRequest request, DSLContext db) {

    private static final String COOKIE = "session";
    private static final String FORM_TOKEN = "the-form-token-of-our-tests";
    private static final JsonMapper JSON = JsonMapper.shared();

    static TestSessions of(MockHttpServletRequest request) {
        return new TestSessions(
                request,
                WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext())
                        .getBean(DSLContext.class));
    }

    MockHttpServletRequest signedIn(SignedInUser who) {
        UserRecord user = db.fetchSingle(USER, USER.ID.eq(who.id()));
        ObjectNode attributes = JSON.createObjectNode();
        attributes
                .putObject("sign-in")
                .put("user", who.id().toString())
                .put("generation", user.getGeneration())
                .put("at", Instant.now().toString())
                .put("kept", false)
                .putArray("factors")
                .add("password")
                .add(user.getTwoSteps() ? "code" : "password");
        begin(who, attributes);
        return withParameter();
    }

    MockHttpServletRequest withFormToken() {
        String token = cookie();
        if (token == null) {
            begin(null, JSON.createObjectNode());
        } else {
            addFormToken(token);
        }
        return withParameter();
    }

    private void begin(SignedInUser who, ObjectNode attributes) {
        String token = UUID.randomUUID().toString();
        db.insertInto(SESSION)
                .set(SESSION.TOKEN_HASH, hash(token))
                .set(SESSION.USER_ID, who == null ? null : who.id())
                .set(
                        SESSION.ATTRIBUTES,
                        JSONB.valueOf(attributes.put("form-token", FORM_TOKEN).toString()))
                .set(SESSION.CREATED_AT, Instant.now())
                .set(SESSION.LAST_ACCESS, Instant.now())
                .set(SESSION.IDLE_SECONDS, 600)
                .execute();
        request.setCookies(new Cookie(request.isSecure() ? "__Host-session" : COOKIE, token));
    }

    private void addFormToken(String token) {
        db.selectFrom(SESSION).where(SESSION.TOKEN_HASH.eq(hash(token))).fetch().forEach(row -> {
            ObjectNode attributes =
                    (ObjectNode) JSON.readTree(row.getAttributes().data());
            row.setAttributes(
                    JSONB.valueOf(attributes.put("form-token", FORM_TOKEN).toString()));
            row.update();
        });
    }

    /** As it stands in a form: masked, here by zeros. */
    private MockHttpServletRequest withParameter() {
        byte[] token = FORM_TOKEN.getBytes(StandardCharsets.UTF_8);
        byte[] masked = new byte[2 * token.length];
        System.arraycopy(token, 0, masked, token.length, token.length);
        request.setParameter("_csrf", Base64.getUrlEncoder().encodeToString(masked));
        return request;
    }

    private String cookie() {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Stream.of(cookies)
                .filter(cookie -> cookie.getName().endsWith(COOKIE))
                .map(Cookie::getValue)
                .findAny()
                .orElse(null);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
