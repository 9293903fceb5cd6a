package rapport.platform.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import rapport.platform.text.Texts;

/**
 * How one field of a kind is read: where its value stands, what it is called on screens, whether lists are sorted and filtered by it.
 * Fields that somebody made at run time have one as well; see {@link FieldSource}.
 *
 * @param described name, type, and the words or kinds to choose from
 * @param label its name on screens, in the reader's language
 * @param word how one of the words to choose from reads
 * @param value what lists show
 * @param also what showing the value needs beside it, such as the currency of an amount, and the day whose rate it takes
 * @param sorting null when lists are not sorted by it
 * @param comparing null when lists are not filtered by it
 * @param joins tables beside the kind's own that showing the value needs
 * @param searchJoins tables beside the kind's own that sorting and comparing need
 */
public record FieldReading(
        FieldDescription described,
        Supplier<String> label,
        UnaryOperator<String> word,
        Field<?> value,
        List<Field<?>> also,
        @Nullable Sorting sorting,
        @Nullable Comparing comparing,
        List<Joined> joins,
        List<Joined> searchJoins) {

    public FieldReading {
        also = List.copyOf(also);
        joins = List.copyOf(joins);
        searchJoins = List.copyOf(searchJoins);
    }

    /** How a list is sorted by a field: along an index over the field and the id. */
    public record Sorting(Field<?> by, Along along, boolean mayBeNull) {

        /** How the index lies: {@code (field, id)}, or {@code (field desc nulls last, id)}; either is read in both directions. */
        public enum Along {
            RISING,
            FALLING
        }
    }

    /** Where a condition on a field looks. */
    public sealed interface Comparing {

        /** At a field, by the field's type. */
        record With(Field<?> field) implements Comparing {}

        /**
         * At a name.
         *
         * @param lowered the name in lower case, its words perhaps turned round, as people are sorted by their family name
         */
        record WithName(Field<String> name, Field<String> lowered) implements Comparing {}

        /** One condition for each word to choose from. */
        record WithWord(Function<String, Condition> is) implements Comparing {}
    }

    public static FieldReading of(FieldDescription described, Field<?> value) {
        String name = described.name();
        return new FieldReading(
                described, () -> name, UnaryOperator.identity(), value, List.of(), null, null, List.of(), List.of());
    }

    public static FieldReading of(String name, FieldType type, Field<?> value) {
        return of(FieldDescription.of(name, type), value);
    }

    public static FieldReading choice(String name, List<String> words, Field<?> value) {
        return of(new FieldDescription(name, FieldType.CHOICE, null, false, words), value);
    }

    public static FieldReading reference(String name, String kind, Field<?> value) {
        return of(new FieldDescription(name, FieldType.REFERENCE, null, false, List.of(kind)), value);
    }

    public String name() {
        return described.name();
    }

    public FieldType type() {
        return described.type();
    }

    /** Its name on screens is the text of this key. */
    public FieldReading labelled(String key) {
        return labelled(() -> Texts.t(key));
    }

    public FieldReading labelled(Supplier<String> text) {
        return new FieldReading(described, text, word, value, also, sorting, comparing, joins, searchJoins);
    }

    /** Its words read as the texts of these keys: the prefix and the word. */
    public FieldReading worded(String prefix) {
        return worded((UnaryOperator<String>) each -> Texts.t(prefix + each));
    }

    public FieldReading worded(UnaryOperator<String> text) {
        return new FieldReading(described, label, text, value, also, sorting, comparing, joins, searchJoins);
    }

    public FieldReading with(Field<?>... others) {
        List<Field<?>> all = new ArrayList<>(also);
        all.addAll(List.of(others));
        return new FieldReading(described, label, word, value, all, sorting, comparing, joins, searchJoins);
    }

    /** Sorted by its value, which may be missing. */
    public FieldReading sorted(Sorting.Along along) {
        return sorted(new Sorting(value, along, true));
    }

    public FieldReading sorted(Sorting by) {
        return new FieldReading(described, label, word, value, also, by, comparing, joins, searchJoins);
    }

    /** Filtered by its value. */
    public FieldReading filtered() {
        return filtered(new Comparing.With(value));
    }

    public FieldReading filtered(Comparing with) {
        return new FieldReading(described, label, word, value, also, sorting, with, joins, searchJoins);
    }

    /** All that is said of the field needs these tables. */
    public FieldReading joined(Joined... tables) {
        List<Joined> searching = new ArrayList<>(searchJoins);
        searching.addAll(List.of(tables));
        FieldReading showing = shownWith(tables);
        return new FieldReading(described, label, word, value, also, sorting, comparing, showing.joins(), searching);
    }

    /** Showing the value needs these tables; sorting and filtering do without them. */
    public FieldReading shownWith(Joined... tables) {
        List<Joined> all = new ArrayList<>(joins);
        all.addAll(List.of(tables));
        return new FieldReading(described, label, word, value, also, sorting, comparing, all, searchJoins);
    }

    public boolean isSorted() {
        return sorting != null;
    }

    public boolean isFiltered() {
        return comparing != null;
    }
}
