package rapport.search;

import java.util.Comparator;
import java.util.List;

/** Which words somebody may have meant: those that a slip or two turn into what was typed. */
final class Spelling {

    private record Candidate(String word, int slips) {}

    private Spelling() {}

    /**
     * Of words that look like what was typed, those with the fewest slips, in the order given among equals.
     *
     * @param most how many at most
     */
    static List<String> likely(String typed, List<String> words, int most) {
        int allowed = typed.length() < 6 ? 1 : typed.length() < 10 ? 2 : 3;
        return words.stream()
                .map(word -> new Candidate(word, slips(typed, word)))
                .filter(candidate -> candidate.slips() <= allowed)
                .sorted(Comparator.comparingInt(Candidate::slips))
                .map(Candidate::word)
                .limit(most)
                .toList();
    }

    /** As a whole word, or as the beginning of one that is still being typed. */
    private static int slips(String typed, String word) {
        int whole = distance(typed, word);
        return word.length() <= typed.length()
                ? whole
                : Math.min(whole, distance(typed, word.substring(0, typed.length())) + 1);
    }

    /** Letters left out, added, mistaken, or two of them swapped (optimal string alignment). */
    static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, one, other, i, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int cheapest(int[][] cost, String one, String other, int i, int j) {
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + same);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
