package rapport.platform.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a list, as a sentence.
 *
 * @param without the address of the list without it
 * @param form to change it; null for what is too intricate for a form
 * @param alternatives the parts of an "or", each with the address of the list without it
 * @param at which term of the filter it is
 */
public record Chip(
        List<Piece> sentence, String without, @Nullable TermForm form, List<Part> alternatives, int at) {

    /** A piece of a sentence; quiet ones hold it together. */
    public record Piece(String text, boolean quiet) {}

    /** One of several alternatives. */
    public record Part(List<Piece> sentence, String without) {

        public String text() {
            return joined(sentence);
        }
    }

    public String text() {
        return joined(sentence);
    }

    private static String joined(List<Piece> pieces) {
        return String.join(" ", pieces.stream().map(Piece::text).toList());
    }
}
