package statistics.standing;

/** How far a relationship has come. */
public enum Stage {
    /** Known to us, or a single isolated exchange. */
    NONE,
    DISSOLUTION,
    EXPLORATION,
    AWARENESS,
    EXPANSION,
    ENGAGEMENT
}
