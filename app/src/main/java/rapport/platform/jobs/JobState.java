package rapport.platform.jobs;

import java.util.Locale;

public enum JobState {
    WAITING,
    RUNNING,
    /** Somebody asked it to stop; it does so after the rows at hand. */
    STOPPING,
    STOPPED,
    DONE,
    /** It could not begin. */
    FAILED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static JobState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public boolean isOver() {
        return this == STOPPED || this == DONE || this == FAILED;
    }
}
