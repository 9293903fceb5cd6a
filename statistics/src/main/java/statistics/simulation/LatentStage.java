package statistics.simulation;

/** The stage a made-up relationship is truly in. */
public enum LatentStage {
    NONE,
    EXPLORATION,
    AWARENESS,
    EXPANSION,
    ENGAGEMENT,
    /** They doubt, and say nothing. */
    DRIFTING,
    /** They have made up their mind to leave; most say so. */
    IN_NOTICE,
    ENDED;

    /** Coming apart or gone. */
    public boolean isDissolving() {
        return compareTo(DRIFTING) >= 0;
    }

    /** Whether both sides still deal with each other. */
    boolean isGoingOn() {
        return this != NONE && this != ENDED;
    }
}
