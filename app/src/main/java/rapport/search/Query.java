package rapport.search;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody typed into the search box, understood.
 *
 * @param terms folded; each has to be found
 * @param typed all of it, folded, with one blank between words
 * @param kinds the kinds of record asked for; empty for all
 */
record Query(List<String> terms, String typed, Only only, List<String> kinds) {

    /** What the first character restricts the search to. */
    enum Only {
        EVERYTHING,
        /** {@code >} */
        COMMANDS,
        /** {@code @} */
        PEOPLE
    }

    private static final int MOST_TERMS = 6;
    private static final int LONGEST = 60;
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[\\d\\s()./\\u2010-\\u2015-]{4,30}");
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}@+]+|[^\\p{L}\\p{N}]+$");
    private static final Pattern WEB = Pattern.compile("^(https?://)?(www\\.)?");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Shorter beginnings are those of too many words. */
    private static final int SHORTEST_BEGINNING = 3;

    static Query of(String typed, List<SearchSource> sources) {
        String text = typed.strip();
        if (text.startsWith(">")) {
            return of(text.substring(1), Only.COMMANDS, List.of());
        }
        if (text.startsWith("@")) {
            return of(text.substring(1), Only.PEOPLE, List.of("person"));
        }
        Optional<String> number =
                PhoneDigits.of(text).filter(digits -> TELEPHONE.matcher(text).matches());
        if (number.isPresent()) {
            return new Query(List.of(number.get()), number.get(), Only.EVERYTHING, List.of());
        }
        return ofWords(text, sources);
    }

    /** "Order 10248" asks for an order. */
    private static Query ofWords(String text, List<SearchSource> sources) {
        String[] parts = text.split("\\s+", 2);
        if (parts.length > 1) {
            List<String> first = terms(List.of(Folding.fold(parts[0])));
            for (SearchSource source : sources) {
                if (first.equals(List.of(Folding.fold(source.name())))) {
                    return of(parts[1], Only.EVERYTHING, List.of(source.kind()));
                }
            }
        }
        return of(text, Only.EVERYTHING, List.of());
    }

    private static Query of(String text, Only only, List<String> kinds) {
        List<String> words = List.of(Folding.fold(text).strip().split("\\s+"));
        return new Query(terms(words), String.join(" ", words), only, kinds);
    }

    private static List<String> terms(List<String> words) {
        return words.stream()
                .map(term -> AROUND.matcher(WEB.matcher(term).replaceFirst("")).replaceAll(""))
                .filter(term -> !term.isEmpty())
                .map(term -> term.substring(0, Math.min(LONGEST, term.length())))
                .limit(MOST_TERMS)
                .toList();
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    /** Whether this may be words that somebody said. */
    boolean asksForWords() {
        return only == Only.EVERYTHING && terms.stream().anyMatch(term -> term.length() >= SHORTEST_BEGINNING);
    }

    /** The words for the full text: letters and digits alone, so that nothing in them is an operator. */
    List<String> words() {
        return terms.stream()
                .flatMap(NO_WORD::splitAsStream)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether the last word may be the beginning of a longer one. */
    boolean mayGoOn() {
        return words().getLast().length() >= SHORTEST_BEGINNING;
    }

    Query instead(List<String> others) {
        return new Query(others, String.join(" ", others), only, kinds);
    }
}
