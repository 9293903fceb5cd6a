package rapport.mail;

/** What came of handing a mail over. */
sealed interface Delivery {

    record Sent() implements Delivery {}

    /** @param problem as the server or the network put it */
    record Later(String problem) implements Delivery {}

    /** The server refuses this mail for good. */
    record Never(String problem) implements Delivery {}
}
