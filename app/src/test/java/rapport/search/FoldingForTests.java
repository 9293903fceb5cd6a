package rapport.search;

/** Lets tests of the index compare how both sides fold. */
public final class FoldingForTests {

    private FoldingForTests() {}

    public static String fold(String text) {
        return Folding.fold(text);
    }
}
