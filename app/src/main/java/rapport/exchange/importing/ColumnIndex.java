package rapport.exchange.importing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds columns by name the way people write them: case, accents, punctuation and a star behind a name do not count. */
public final class ColumnIndex {

    static final int ABSENT = -1;
    static final int AMBIGUOUS = -2;

    private final List<String> exact;
    private final List<String> alike;

    public ColumnIndex(List<String> columns) {
        this.exact = columns;
        this.alike = columns.stream().map(ColumnIndex::bare).toList();
    }

    /** The column's place from 0, {@link #ABSENT} or {@link #AMBIGUOUS}. */
    public int of(String column) {
        int place = only(exact, column);
        return place == ABSENT ? only(alike, bare(column)) : place;
    }

    private static int only(List<String> names, String name) {
        int first = names.indexOf(name);
        return first >= 0 && first != names.lastIndexOf(name) ? AMBIGUOUS : first;
    }

    /** A name without what does not count. */
    public static String bare(String name) {
        StringBuilder bare = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }

    List<Integer> of(List<String> columns) {
        List<Integer> places = new ArrayList<>();
        columns.forEach(c -> places.add(of(c)));
        return places;
    }
}
