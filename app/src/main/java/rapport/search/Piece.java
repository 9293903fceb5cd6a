package rapport.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A piece of a title: either what was typed, or what stands around it. */
public record Piece(String text, boolean typed) {

    static List<Piece> of(String title, List<String> terms) {
        BitSet typed = new BitSet(title.length());
        String folded = letterByLetter(title);
        for (String term : terms) {
            int at = term.isEmpty() ? -1 : folded.indexOf(term);
            if (at >= 0) {
                typed.set(at, at + term.length());
            }
        }
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        while (from < title.length()) {
            boolean on = typed.get(from);
            int next = on ? typed.nextClearBit(from) : typed.nextSetBit(from);
            int to = next < 0 ? title.length() : Math.min(next, title.length());
            pieces.add(new Piece(title.substring(from, to), on));
            from = to;
        }
        return pieces;
    }

    /** Folded without changing its length, so that places in it are places in the title. */
    private static String letterByLetter(String title) {
        StringBuilder folded = new StringBuilder(title.length());
        for (int i = 0; i < title.length(); i++) {
            String letter = Folding.fold(title.substring(i, i + 1));
            folded.append(letter.length() == 1 ? letter : title.substring(i, i + 1));
        }
        return folded.toString();
    }
}
