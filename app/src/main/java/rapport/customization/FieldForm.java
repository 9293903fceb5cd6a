package rapport.customization;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rapport.platform.kinds.CustomValues;
import rapport.platform.text.Texts;
import rapport.platform.web.Difference;
import rapport.platform.web.Problems;

/**
 * The custom fields of a record as a form shows them, with all that was typed. A form includes them by {@code
 * customization/fields.jte}.
 *
 * @param values what is to be written; of use only while nothing is wrong
 */
public record FieldForm(String kind, List<Group> groups, CustomValues values) {

    /** Fields that stand together. @param title empty for the first ones, which stand without a heading */
    public record Group(String title, List<Input> inputs) {}

    /**
     * One field.
     *
     * @param typed what was typed; several for several choices
     * @param record the id of the record that is named; empty when none is
     * @param problem what is wrong with it; null when nothing is
     */
    public record Input(
            CustomField field,
            List<String> typed,
            String record,
            @Nullable String problem) {

        public String text() {
            return typed.isEmpty() ? "" : typed.getFirst();
        }

        public boolean has(String word) {
            return typed.contains(word);
        }

        /** What may be chosen: what is offered, and what the record holds already. */
        public Map<String, String> options() {
            return field.choices().stream()
                    .filter(choice -> choice.offered() || typed.contains(choice.word()))
                    .collect(Collectors.toMap(
                            CustomField.Choice::word,
                            CustomField.Choice::label,
                            (one, other) -> one,
                            LinkedHashMap::new));
        }

        public static Map<String, String> yesOrNo() {
            Map<String, String> words = new LinkedHashMap<>();
            words.put("yes", Texts.t("custom.yes"));
            words.put("no", Texts.t("custom.no"));
            return words;
        }

        /** The type of the input. */
        public String control() {
            return switch (field.type()) {
                case DATE -> "date";
                case DATE_TIME -> "datetime-local";
                default -> "text";
            };
        }

        public @Nullable String keyboard() {
            return switch (field.type()) {
                case NUMBER, MONEY -> "decimal";
                case LINK -> "url";
                default -> null;
            };
        }

        /** Amounts say their currency. */
        public String label(String label) {
            return field.currency() == null ? label : label + " (" + field.currency() + ")";
        }

        String readable() {
            Map<String, String> words = field.words();
            return typed.stream().map(one -> words.getOrDefault(one, one)).collect(Collectors.joining(", "));
        }

        Input with(String wrong) {
            return new Input(field, typed, record, wrong);
        }
    }

    /** Without any field, for kinds that have none. */
    public static FieldForm none(String kind) {
        return new FieldForm(kind, List.of(), CustomValues.NONE);
    }

    public List<Input> inputs() {
        return groups.stream().flatMap(group -> group.inputs().stream()).toList();
    }

    public boolean isFine() {
        return inputs().stream().allMatch(input -> input.problem() == null);
    }

    /** The names of the fields, so that one added meanwhile is not taken for one left empty. */
    public String names() {
        return inputs().stream().map(input -> input.field().name()).collect(Collectors.joining(" "));
    }

    /** Field name to label, for the summary above the form ({@code ui/errors.jte}). */
    public Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        inputs().stream()
                .filter(input -> input.problem() != null)
                .forEach(input -> labels.put(input.field().name(), input.field().label()));
        return labels;
    }

    /** The fields of the rest of a form and of these that something is wrong with, by their labels. */
    public Map<String, String> besides(Map<String, String> problems, UnaryOperator<String> label) {
        Map<String, String> all = Problems.labels(problems, label);
        all.putAll(labels());
        return all;
    }

    public List<Difference> differences(FieldForm theirs) {
        Map<String, Input> now = new LinkedHashMap<>();
        theirs.inputs().forEach(input -> now.put(input.field().name(), input));
        List<Difference> differences = new ArrayList<>();
        for (Input mine : inputs()) {
            Input other = now.get(mine.field().name());
            if (other != null && !other.typed().equals(mine.typed())) {
                differences.add(new Difference(mine.field().label(), other.readable(), mine.readable()));
            }
        }
        return differences;
    }

    FieldForm with(String name, String problem) {
        return new FieldForm(
                kind,
                groups.stream()
                        .map(group -> new Group(
                                group.title(),
                                group.inputs().stream()
                                        .map(input -> input.field().name().equals(name) ? input.with(problem) : input)
                                        .toList()))
                        .toList(),
                values);
    }
}
