package rapport.exchange.importing;

/** A mapping that cannot be used; the message is a sentence that names the place. Nothing has been read. */
public final class MappingProblem extends RuntimeException {

    public MappingProblem(String sentence) {
        super(sentence);
    }
}
