package statistics.standing;

/** What a party is; evidence about persons ages faster ({@link TimeScale#halfLife}). */
public enum PartyKind {
    ORGANISATION,
    PERSON
}
