package rapport;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import rapport.access.SignedInUser;
import rapport.access.UserRole;
import rapport.platform.database.JdbcAddress;
import rapport.platform.text.Reading;
import rapport.platform.user.UserId;

/**
 * The people in our tests. Amina administers, Bruno works, and Carol works too but has no business in settings: what she cannot
 * do, a test named "carol cannot" says.
 *
 * <p>{@code http.post().uri("/orders").with(as(bruno))} sends a request as one of them, with the form token.
 */
public final class Cast {

    public static final SignedInUser amina = member(1, "Amina", UserRole.ADMINISTRATOR);
    public static final SignedInUser bruno = member(2, "Bruno", UserRole.MEMBER);
    public static final SignedInUser carol = member(3, "Carol", UserRole.MEMBER);

    /** Everybody's, to sign in through the page. */
    public static final String PASSWORD = "seven grey herons";

    private static final String HASH =
            Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD);

    private Cast() {}

    /** The address somebody signs in with. */
    public static String email(SignedInUser who) {
        return who.name().toLowerCase(Locale.ROOT) + "@rapport.example";
    }

    /** Sends a request as somebody who is signed in, with the form token. */
    public static RequestPostProcessor as(SignedInUser who) {
        return request -> TestSessions.of(request).signedIn(who);
    }

    /** Adds the form token of the session whose cookie the request has; without one, of a session before sign-in. */
    public static RequestPostProcessor formToken() {
        return request -> TestSessions.of(request).withFormToken();
    }

    /** Makes them users of a database that has none. */
    static void settle(JdbcAddress address) {
        try (Connection connection = address.connect()) {
            for (SignedInUser who : List.of(amina, bruno, carol)) {
                add(who, connection);
            }
            try (PreparedStatement guard =
                    connection.prepareStatement("insert into access.first_run (administrator_id) values (?)")) {
                guard.setObject(1, amina.id().value());
                guard.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(SignedInUser who, Connection connection) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(
                "insert into access.\"user\" (id, name, email, role, password_hash) values (?, ?, ?, ?, ?)")) {
            row.setObject(1, who.id().value());
            row.setString(2, who.name());
            row.setString(3, email(who));
            row.setString(4, who.role().key());
            row.setString(5, HASH);
            row.executeUpdate();
        }
    }

    private static SignedInUser member(int number, String name, UserRole role) {
        UserId id = new UserId(new UUID(0x0000_0000_0000_7000L, 0x8000_0000_0000_0000L | number));
        return new SignedInUser(id, name, role, ZoneOffset.UTC, "auto", true, Reading.DEFAULT, ZoneOffset.UTC);
    }
}
