package rapport.customization;

import java.text.Normalizer;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rapport.customization.FieldSaving.Reason;

/**
 * What an administrator wants a custom field to be.
 *
 * @param choices what may be chosen, in its order
 */
public record FieldDraft(
        String label,
        CustomFieldType type,
        @Nullable String help,
        @Nullable String standard,
        boolean required,
        boolean unique,
        boolean indexed,
        @Nullable String currency,
        List<Wanted> choices,
        @Nullable UUID section) {

    /** One to choose. @param word null for a new one; a known one keeps its word under another label */
    public record Wanted(@Nullable String word, String label) {}

    static final int LONGEST_LABEL = 100;
    static final int LONGEST_HELP = 500;
    static final int MOST_CHOICES = 200;
    private static final int LONGEST_NAME = 40;

    public FieldDraft {
        label = label.strip();
        choices = choices.stream()
                .map(one -> new Wanted(one.word(), one.label().strip()))
                .filter(one -> !one.label().isEmpty())
                .toList();
    }

    /** One line of text, and nothing asked of it. */
    public static FieldDraft text(String label) {
        return new FieldDraft(label, CustomFieldType.TEXT, null, null, false, false, false, null, List.of(), null);
    }

    /** What is wrong with it by itself, by the name of the form's field. */
    Map<String, Reason> problems() {
        Map<String, Reason> problems = new LinkedHashMap<>();
        if (label.isEmpty()) {
            problems.put("label", Reason.NO_LABEL);
        } else if (label.length() > LONGEST_LABEL) {
            problems.put("label", Reason.TOO_LONG);
        }
        if (help != null && help.length() > LONGEST_HELP) {
            problems.put("help", Reason.TOO_LONG);
        }
        if (type == CustomFieldType.MONEY && !isCurrency(currency)) {
            problems.put("currency", Reason.UNKNOWN_CURRENCY);
        }
        if (type.isChosen()) {
            Reason wrong = wrongChoices();
            if (wrong != null) {
                problems.put("choices", wrong);
            }
        }
        if (unique && !type.mayBeUnique()) {
            problems.put("unique", Reason.CANNOT_BE_UNIQUE);
        }
        return problems;
    }

    private @Nullable Reason wrongChoices() {
        if (choices.isEmpty()) {
            return Reason.NO_CHOICES;
        }
        if (choices.size() > MOST_CHOICES) {
            return Reason.TOO_MANY;
        }
        if (choices.stream().anyMatch(one -> one.label().length() > LONGEST_LABEL)) {
            return Reason.TOO_LONG;
        }
        Set<String> labels = new HashSet<>();
        return choices.stream().allMatch(one -> labels.add(one.label().toLowerCase(Locale.ROOT)))
                ? null
                : Reason.CHOICE_TWICE;
    }

    private static boolean isCurrency(@Nullable String code) {
        return code != null
                && Currency.getAvailableCurrencies().stream()
                        .anyMatch(one -> one.getCurrencyCode().equals(code));
    }

    /**
     * A word of small letters, digits and underscores for what people wrote, as columns of files are read too; of nothing but
     * other signs, "x".
     */
    static String word(String label, Set<String> taken) {
        String plain = Normalizer.normalize(label.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        String word = plain.isEmpty() ? "x" : plain.substring(0, Math.min(plain.length(), LONGEST_NAME - 4));
        String free = word;
        for (int i = 2; taken.contains(free); i++) {
            free = word + "_" + i;
        }
        return free;
    }
}
