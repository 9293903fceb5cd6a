package rapport.customization;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.JSONB;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import rapport.platform.kinds.ExtraField;
import rapport.platform.kinds.ExtraFields;

/** Gives lists and filters the custom fields. */
@Component
@Order(10)
class CustomFieldSource implements ExtraFields {

    private final CustomFields fields;

    CustomFieldSource(CustomFields fields) {
        this.fields = fields;
    }

    @Override
    public List<ExtraField> of(String kind, Field<UUID> id, Field<JSONB> custom) {
        return fields.listed(kind).stream().map(field -> extra(field, custom)).toList();
    }

    private static ExtraField extra(CustomField field, Field<JSONB> custom) {
        Map<String, String> words = field.words();
        return new ExtraField(
                field.description(),
                field.label(),
                words,
                Expressions.value(field, custom),
                field.type() == CustomFieldType.CHOICES ? null : Expressions.sortedBy(field, custom),
                field.type() == CustomFieldType.CHOICES
                        ? word -> Expressions.words(field, custom).contains(new String[] {word})
                        : null);
    }
}
