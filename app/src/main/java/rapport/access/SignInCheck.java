package rapport.access;

import java.time.Duration;

/** What came of trying to sign in. */
public sealed interface SignInCheck {

    /** @param factor by which the user proved who they are */
    record Accepted(User user, String factor) implements SignInCheck {

        /** Whether it was a code that is used up now and has no successor. */
        public boolean byRecoveryCode() {
            return factor.equals(SignIn.RECOVERY_CODE);
        }
    }

    /** The reason is not told, so that nobody learns who has an account. */
    record Wrong() implements SignInCheck {}

    /** @param pause until the next try is heard */
    record TooMany(Duration pause) implements SignInCheck {}
}
