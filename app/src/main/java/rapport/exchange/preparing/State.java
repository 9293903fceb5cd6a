package rapport.exchange.preparing;

import java.util.Locale;

/** How far an import has come. */
public enum State {
    /** Columns are being matched. */
    MATCHING,
    /** Done for trial, to be taken back at once. */
    TRYING,
    TRIED,
    RUNNING,
    DONE,
    STOPPED,
    FAILED,
    UNDOING,
    UNDONE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** Whether somebody may still change what becomes of the columns. */
    public boolean isOpen() {
        return this == MATCHING || this == TRIED;
    }

    /** Whether something is going on in the background. */
    public boolean isBusy() {
        return this == TRYING || this == RUNNING || this == UNDOING;
    }

    /** Whether there is an import that may be taken back. */
    public boolean isOver() {
        return this == DONE || this == STOPPED || this == FAILED;
    }
}
