package rapport.exchange.preparing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.exchange.importing.Preview.Check;

/**
 * What becomes of one file: how a page shows it.
 *
 * @param kind what each row is
 * @param key the column that names rows; empty when the whole row does
 * @param always what holds for every row, by "kind.field"
 * @param problem why the mapping cannot be used; null when it can
 */
public record Match(
        PreparedFile file,
        String kind,
        String key,
        boolean commaDecimal,
        List<Column> columns,
        List<Constant> always,
        List<Option> targets,
        @Nullable String problem) {

    /** A place that a column may go to; {@code group} is the kind it belongs to. */
    public record Option(
            String value,
            String group,
            String field,
            @Nullable String of,
            @Nullable String by) {}

    /**
     * @param target where it goes to; empty for nowhere
     * @param target "fixed" when the mapping does something with it that the page cannot show
     * @param formats patterns to choose from, the current one first; empty when it holds no dates
     * @param asks whether the pattern could be another one
     * @param words values of the column that are none of the field's own words → what they are taken for, empty for nothing
     * @param choices the field's own words
     */
    public record Column(
            int position,
            String name,
            String sample,
            String target,
            List<String> formats,
            boolean asks,
            Map<String, String> words,
            List<String> choices,
            @Nullable Check check) {

        public boolean isMatched() {
            return !target.isEmpty();
        }

        public boolean isOpen() {
            return asks || words.containsValue("") || check != null && check.wrong() > 0;
        }
    }

    /** A value for every row; {@code choices} is empty when it is typed. */
    public record Constant(String kind, String field, String value, List<String> choices, boolean required) {

        public String name() {
            return kind + "." + field;
        }
    }

    public long matched() {
        return columns.stream().filter(Column::isMatched).count();
    }

    public long open() {
        return columns.stream().filter(Column::isOpen).count();
    }
}
