package rapport.interactions;

/** What came of asking to attach a file. */
public sealed interface Attaching {

    record Attached(Attachment attachment) implements Attaching {}

    /** @param name of the file, cleaned */
    record Refused(String name, Reason reason) implements Attaching {}

    enum Reason {
        /** No byte in it. */
        EMPTY,
        /** Larger than the setting allows. */
        TOO_LARGE
    }
}
