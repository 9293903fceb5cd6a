package rapport.customization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import rapport.platform.errors.NotFound;
import rapport.platform.lists.CellEditing;
import rapport.platform.lists.CellSaving;
import rapport.platform.text.Text;
import rapport.platform.user.CurrentUser;

/**
 * The custom fields of one kind, changed from a list. Several words are typed with commas between them.
 *
 * @param nested within what goes on: the database may refuse a value that no two may hold
 */
record OwnFieldEditing(
        String kind,
        CustomFields all,
        FieldForms forms,
        RecordValues values,
        RecordKinds kinds,
        TransactionOperations nested)
        implements CellEditing {

    private static final String BETWEEN = ",";

    @Override
    public Set<String> fields() {
        return all.listed(kind).stream().map(CustomField::name).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Typed read(UUID id, String field, CurrentUser who) {
        int version = kinds.known(kind, id, who).version();
        return new Typed(
                String.join(BETWEEN, input(forms.of(kind, id, who), field).typed()), version);
    }

    @Override
    public CellSaving save(UUID id, String field, Typed typed, CurrentUser who) {
        FieldForm form = forms.typed(kind, id, sent(field, typed.value()), who);
        String problem = input(form, field).problem();
        if (problem != null) {
            return new CellSaving.Refused(Text.of("custom.problem.said", problem));
        }
        try {
            boolean saved = Objects.requireNonNull(
                    nested.execute(status -> values.set(kind, id, form.values(), typed.version(), who)));
            return saved ? new CellSaving.Saved() : new CellSaving.Changed();
        } catch (DuplicateKeyException taken) {
            return new CellSaving.Refused(Text.of("custom.problem.taken_now"));
        }
    }

    private static FieldForm.Input input(FieldForm form, String field) {
        return form.inputs().stream()
                .filter(each -> each.field().name().equals(field))
                .findFirst()
                .orElseThrow(() -> new NotFound(field));
    }

    private MultiValueMap<String, String> sent(String field, String value) {
        boolean several = all.listed(kind).stream()
                .anyMatch(each -> each.name().equals(field) && each.type() == CustomFieldType.CHOICES);
        List<String> texts = several ? new ArrayList<>(Arrays.asList(value.split(BETWEEN))) : List.of(value);
        return new LinkedMultiValueMap<>(Map.of(FieldForms.SHOWN, List.of(field), field, texts));
    }
}
