package rapport.access;

import java.time.Duration;

/** What came of trying to sign in. */
public sealed interface SignInCheck {

    record Accepted(User user) implements SignInCheck {}

    /** The reason is not told, so that nobody learns who has an account. */
    record Wrong() implements SignInCheck {}

    /** @param pause until the next try is heard */
    record TooMany(Duration pause) implements SignInCheck {}
}
