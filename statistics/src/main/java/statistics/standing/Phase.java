package statistics.standing;

/** How far a dissolution has come. */
public enum Phase {
    /** Private doubt: signals fall, nothing was said. */
    DRIFTING,
    /** Said openly: notice given, an agreement cancelled, fraud recorded. */
    IN_NOTICE,
    /** An ending was recorded, or a cancelled agreement ran out. */
    ENDED,
    /** Silent for long and all but certainly over, cause unknown; never counted as a recorded ending. */
    PRESUMED_ENDED
}
