package rapport.platform.home;

import java.util.Optional;

/**
 * One thing that was looked at.
 *
 * @param what what was found
 * @param advice what to do about it, when it is not fine
 */
public record Finding(boolean fine, String what, Optional<String> advice) {

    public static Finding fine(String what) {
        return new Finding(true, what, Optional.empty());
    }

    public static Finding wrong(String what, String advice) {
        return new Finding(false, what, Optional.of(advice));
    }

    public static Finding of(boolean fine, String what, String advice) {
        return fine ? fine(what) : wrong(what, advice);
    }
}
