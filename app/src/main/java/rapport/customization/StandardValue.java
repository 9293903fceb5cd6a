package rapport.customization;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.platform.text.Amounts;

/** What the form of a new record starts with. Of a choice it names what people call the words, parted by commas. */
final class StandardValue {

    private StandardValue() {}

    static boolean isPossible(FieldDraft draft) {
        String standard = Objects.requireNonNullElse(draft.standard(), "");
        if (draft.type().refers()) {
            return standard.isBlank();
        }
        if (draft.type().isChosen()) {
            Set<String> offered = new HashSet<>();
            draft.choices().forEach(choice -> offered.add(choice.label().toLowerCase(Locale.ROOT)));
            List<String> wanted = parts(standard);
            return (draft.type() == CustomFieldType.CHOICES || wanted.size() <= 1)
                    && wanted.stream().allMatch(one -> offered.contains(one.toLowerCase(Locale.ROOT)));
        }
        return !(TypedValue.read(draft.type(), draft.currency(), Set.of(), List.of(standard), ZoneOffset.UTC)
                instanceof TypedValue.Wrong);
    }

    /** As it is kept: numbers without the marks of whoever typed them. */
    static @Nullable String kept(FieldDraft draft) {
        String standard = draft.standard();
        return standard == null || !isNumber(draft.type())
                ? standard
                : Amounts.read(standard).number().map(BigDecimal::toPlainString).orElse(standard);
    }

    /** As the reader would type it. */
    static String shown(CustomField field) {
        String standard = Objects.requireNonNullElse(field.standard(), "");
        return isNumber(field.type()) && standard.matches("-?\\d+(\\.\\d+)?")
                ? Amounts.write(new BigDecimal(standard))
                : standard;
    }

    private static boolean isNumber(CustomFieldType type) {
        return type == CustomFieldType.NUMBER || type == CustomFieldType.MONEY;
    }

    /** As it would be typed into the form. */
    static List<String> typed(CustomField field) {
        String standard = shown(field);
        if (!field.type().isChosen()) {
            return standard.isBlank() ? List.of() : List.of(standard);
        }
        return parts(standard).stream()
                .flatMap(one -> word(field, one).stream())
                .toList();
    }

    private static Optional<String> word(CustomField field, String label) {
        return field.choices().stream()
                .filter(CustomField.Choice::offered)
                .filter(choice -> choice.label().equalsIgnoreCase(label))
                .map(CustomField.Choice::word)
                .findFirst();
    }

    private static List<String> parts(String standard) {
        return Arrays.stream(standard.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
