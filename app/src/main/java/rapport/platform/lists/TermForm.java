package rapport.platform.lists;

import java.util.List;
import java.util.Map;
import rapport.platform.kinds.FieldType;

/**
 * The form of one condition, with all that was typed.
 *
 * @param path of the field, as the grammar has it
 * @param phrases what can be asked
 * @param phrase what is asked
 * @param values what was typed or chosen
 * @param options what can be chosen, value to text; empty when values are typed
 * @param at which term of the filter it replaces; −1 for a new one
 * @param or to which term it is an alternative; −1 for none
 */
public record TermForm(
        String path,
        String label,
        FieldType type,
        List<Phrase> phrases,
        Phrase phrase,
        List<String> values,
        Map<String, String> options,
        int at,
        int or) {

    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    public boolean isChosen(String option) {
        return values.contains(option);
    }

    /** The key of the hint below what is typed; null for none. */
    public String hint() {
        return switch (type) {
            case DATE, MOMENT, DUE -> "list.hint.day";
            case INTEGER, DECIMAL, MONEY -> "list.hint.number";
            default -> "list.hint.text";
        };
    }
}
