package rapport.customization;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.customization.FieldsPanel.Shown;
import rapport.platform.kinds.CustomColumn;
import rapport.platform.text.Formats;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.user.Subject;
import rapport.platform.web.Panel;
import rapport.platform.web.View;

/** Shows what custom fields hold on the pages of all kinds that have some. */
@Component
class FieldPanels implements Panel {

    /** It has the fields already. */
    private static final Set<String> THEIR_PAGE_IS_A_FORM = Set.of("deal", "order", "agreement", "product");

    private final CustomFields fields;
    private final RecordKinds kinds;
    private final HeldValues held;

    FieldPanels(CustomFields fields, RecordKinds kinds, HeldValues held) {
        this.fields = fields;
        this.kinds = kinds;
        this.held = held;
    }

    @Override
    public Place place() {
        return Place.RAIL;
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public Optional<View> show(Subject subject, CurrentUser who) {
        return THEIR_PAGE_IS_A_FORM.contains(subject.kind())
                ? Optional.empty()
                : kinds.held(subject, who).flatMap(record -> panel(record, who));
    }

    private Optional<View> panel(RecordKinds.Held record, CurrentUser who) {
        String kind = record.kind().kind();
        List<CustomField> all = fields.listed(kind);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> values = held.read(record.values());
        Map<UUID, String> names = held.names(all, values, who);
        List<Shown> shown = new ArrayList<>();
        for (CustomField field : all) {
            Object value = values.get(field.name());
            if (value != null) {
                shown.add(shown(field, value, names));
            }
        }
        return Optional.of(new FieldsPanel(
                kind, shown, who.may(Permission.EDIT) ? "/records/" + kind + "/" + record.id() + "/fields" : null));
    }

    private Shown shown(CustomField field, Object value, Map<UUID, String> names) {
        return switch (field.type()) {
            case LINK -> new Shown(field.label(), value.toString(), value.toString());
            case PERSON, ORGANISATION -> {
                UUID id = UUID.fromString(value.toString());
                String path =
                        kinds.find(field.type().key()).map(CustomColumn::path).orElse("/");
                yield new Shown(field.label(), names.getOrDefault(id, "–"), names.containsKey(id) ? path + id : null);
            }
            default -> new Shown(field.label(), text(field, value), null);
        };
    }

    private static String text(CustomField field, Object value) {
        Map<String, String> words = field.words();
        return switch (field.type()) {
            case NUMBER -> Formats.number(new BigDecimal(value.toString()));
            case MONEY -> Formats.money(HeldValues.money(field, value));
            case DATE -> Formats.date(LocalDate.parse(value.toString()));
            case DATE_TIME -> Formats.moment(Instant.parse(value.toString()));
            case YES_NO -> Texts.t(value.equals(true) ? "custom.yes" : "custom.no");
            case CHOICE -> words.getOrDefault(value.toString(), value.toString());
            case CHOICES -> words(value, words);
            default -> value.toString();
        };
    }

    private static String words(@Nullable Object value, Map<String, String> words) {
        return value instanceof List<?> many
                ? many.stream()
                        .map(one -> words.getOrDefault(one.toString(), one.toString()))
                        .collect(Collectors.joining(", "))
                : String.valueOf(value);
    }
}
