package rapport.customization;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rapport.platform.kinds.FieldDescription;

/**
 * A field that the company has added to a kind of record. Its name and type stay as they were when it was added; everything else may
 * change. Deleted, it is seen nowhere, but what it holds stays until it is wanted back.
 *
 * @param name begins with {@code own_}
 * @param standard what the form of a new record starts with; a number with a decimal point
 * @param indexed whether filters and sorting go along an index
 * @param currency of amounts; null for other types
 * @param section where it stands; null for the first place, without a heading
 */
public record CustomField(
        FieldId id,
        String kind,
        String name,
        String label,
        CustomFieldType type,
        @Nullable String help,
        @Nullable String standard,
        boolean required,
        boolean unique,
        boolean indexed,
        @Nullable String currency,
        List<Choice> choices,
        @Nullable UUID section,
        int position,
        @Nullable Instant deletedAt,
        int version) {

    /** One word to choose. */
    public record Choice(String word, String label, boolean offered) {}

    public CustomField {
        choices = List.copyOf(choices);
    }

    /** What the form of a new record starts with, as this reader would type it. */
    public String standardToType() {
        return StandardValue.shown(this);
    }

    /** The words with what people call them. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        choices.forEach(choice -> words.put(choice.word(), choice.label()));
        return words;
    }

    /** As the kind's own fields are described. It is required of people in forms, not of files. */
    FieldDescription description() {
        List<String> of = switch (type) {
            case CHOICE, CHOICES -> choices.stream().map(Choice::word).toList();
            case PERSON, ORGANISATION -> List.of(type.key());
            case MONEY -> List.of(Objects.requireNonNull(currency));
            default -> List.of();
        };
        return new FieldDescription(name, type.holds(), null, false, of);
    }
}
