package statistics.standing;

/** What is measured of a relationship, each on 0..1 with 1 the better. The letter is the one formulas use. */
public enum Indicator {
    PROMISE("P", 0.85, 0.30, 0),
    RESPONSE("R", 0.50, 0.15, 0),
    RESOLUTION("S", 0.70, 0.15, 0),
    SATISFACTION("A", 0.70, 0.15, 0),
    RECIPROCITY("Y", 0.60, 0.10, 0),
    CANDOUR("D", 0.20, 0.10, 0),
    COMPLAINT_LOAD("C", 0.80, 0.05, 0),
    INPUT("V", 0.50, 0, 0.175),
    INITIATION("I", 0.50, 0, 0.0875),
    PRODUCT_BREADTH("X", 0.30, 0, 0.0875),
    DURABILITY("U", 0.70, 0, 0.40),
    REGULARITY("G", 0.50, 0, 0.25);

    private final String letter;
    private final double usual;
    private final double inTrust;
    private final double inCommitment;

    Indicator(String letter, double usual, double inTrust, double inCommitment) {
        this.letter = letter;
        this.usual = usual;
        this.inTrust = inTrust;
        this.inCommitment = inCommitment;
    }

    public String letter() {
        return letter;
    }

    /** How many trials the portfolio's mean weighs when thin evidence is drawn towards it (k). */
    double pull() {
        return this == COMPLAINT_LOAD ? 10 : 4;
    }

    /** The mean assumed before a portfolio has shown its own. */
    public double usual() {
        return usual;
    }

    /** The weight in trust; 0 if it is no part of it. The weights sum to 1. */
    public double inTrust() {
        return inTrust;
    }

    /** The weight in commitment; 0 if it is no part of it. The weights sum to 1. */
    public double inCommitment() {
        return inCommitment;
    }
}
