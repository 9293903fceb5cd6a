package statistics.standing;

/** What a party is to us. A relationship has exactly one role; a party with several roles has several relationships. */
public enum Role {
    CUSTOMER(true),
    PROSPECT(false),
    PARTNER(true),
    SUPPLIER(true),
    DISTRIBUTOR(true),
    RETAILER(false),
    COMPETITOR(false);

    private final boolean exchanging;

    Role(boolean exchanging) {
        this.exchanging = exchanging;
    }

    /**
     * Whether this role has exchanges of its own: orders of a customer, our orders to a supplier, deliveries sent through a
     * distributor, won deals of a partner. In the other roles every two-way episode counts as an exchange too.
     */
    public boolean isExchanging() {
        return exchanging;
    }

    /** Whether we are the customer in this role, so that its answers to us are its reliability and not ours to it. */
    public boolean weAreTheCustomer() {
        return this == SUPPLIER;
    }
}
