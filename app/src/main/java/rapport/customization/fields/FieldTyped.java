package rapport.customization.fields;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import rapport.customization.CustomField;
import rapport.customization.CustomFieldType;
import rapport.customization.FieldDraft;
import rapport.customization.FieldDraft.Wanted;
import rapport.platform.errors.NotFound;

/**
 * What was typed into the form of a custom field.
 *
 * @param choices known ones and more, in the order in which they are to stand
 * @param more new ones, one a line
 */
public record FieldTyped(
        String label,
        String type,
        String help,
        String standard,
        boolean required,
        boolean unique,
        boolean indexed,
        String currency,
        List<Wanted> choices,
        String more,
        String section,
        int version) {

    static FieldTyped fresh(String currency) {
        return new FieldTyped("", "text", "", "", false, false, false, currency, List.of(), "", "", 0);
    }

    static FieldTyped of(CustomField field, String currency) {
        return new FieldTyped(
                field.label(),
                field.type().key(),
                Objects.requireNonNullElse(field.help(), ""),
                field.standardToType(),
                field.required(),
                field.unique(),
                field.indexed(),
                Objects.requireNonNullElse(field.currency(), currency),
                field.choices().stream()
                        .filter(CustomField.Choice::offered)
                        .map(choice -> new Wanted(choice.word(), choice.label()))
                        .toList(),
                "",
                field.section() == null ? "" : field.section().toString(),
                field.version());
    }

    static FieldTyped of(MultiValueMap<String, String> sent) {
        return new FieldTyped(
                first(sent, "label"),
                first(sent, "type"),
                first(sent, "help"),
                first(sent, "standard"),
                sent.containsKey("required"),
                sent.containsKey("unique"),
                sent.containsKey("indexed"),
                first(sent, "currency").strip().toUpperCase(Locale.ROOT),
                choices(sent),
                first(sent, "choices"),
                first(sent, "section"),
                whole(first(sent, "version")));
    }

    private static List<Wanted> choices(MultiValueMap<String, String> sent) {
        record Placed(int place, Wanted choice) {}
        List<String> words = sent.getOrDefault("choice_word", List.of());
        List<String> labels = sent.getOrDefault("choice_label", List.of());
        List<String> places = sent.getOrDefault("choice_place", List.of());
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < Math.min(words.size(), labels.size()); i++) {
            int place = i < places.size() ? whole(places.get(i)) : i;
            placed.add(new Placed(place, new Wanted(words.get(i), labels.get(i))));
        }
        return placed.stream()
                .sorted(Comparator.comparingInt(Placed::place))
                .map(Placed::choice)
                .toList();
    }

    private static int whole(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "");
    }

    /** @param known the type of a known field, which stays; null for a new one */
    FieldDraft draft(@Nullable CustomFieldType known) {
        CustomFieldType wanted = known == null ? CustomFieldType.of(type).orElseThrow(() -> new NotFound(type)) : known;
        List<Wanted> all = new ArrayList<>(choices);
        more.lines().map(line -> new Wanted(null, line)).forEach(all::add);
        return new FieldDraft(
                label,
                wanted,
                help.isBlank() ? null : help.strip(),
                standard.isBlank() ? null : standard.strip(),
                required,
                unique,
                indexed,
                wanted == CustomFieldType.MONEY ? currency : null,
                wanted.isChosen() ? all : List.of(),
                sectionId());
    }

    private @Nullable UUID sectionId() {
        try {
            return section.isBlank() ? null : UUID.fromString(section);
        } catch (IllegalArgumentException noId) {
            throw new NotFound(section);
        }
    }
}
