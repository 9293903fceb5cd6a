package rapport.customization;

import static schema.customization.tables.RecordTag.RECORD_TAG;
import static schema.customization.tables.Tag.TAG;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import rapport.platform.kinds.ExtraField;
import rapport.platform.kinds.ExtraFields;
import rapport.platform.kinds.FieldDescription;
import rapport.platform.kinds.FieldType;
import rapport.platform.text.Texts;

/** Gives lists and filters the tags of every kind, as words to choose from: their ids, so that a new name keeps saved views. */
@Component
@Order(20)
class TagSource implements ExtraFields {

    private final Tags tags;
    private final RecordKinds kinds;

    TagSource(Tags tags, RecordKinds kinds) {
        this.tags = tags;
        this.kinds = kinds;
    }

    @Override
    public List<ExtraField> of(String kind, Field<UUID> id, Field<JSONB> custom) {
        if (kinds.find(kind).isEmpty()) {
            return List.of();
        }
        Map<String, String> names = new LinkedHashMap<>();
        tags.offered().forEach(tag -> names.put(tag.id().toString(), tag.name()));
        Field<String[]> value = DSL.array(DSL.select(TAG.NAME)
                .from(RECORD_TAG)
                .join(TAG)
                .on(TAG.ID.eq(RECORD_TAG.TAG_ID))
                .where(RECORD_TAG.RECORD_ID.eq(id))
                .orderBy(DSL.lower(TAG.NAME)));
        return List.of(new ExtraField(
                new FieldDescription("tags", FieldType.CHOICES, null, false, new ArrayList<>(names.keySet())),
                Texts.t("tag.many"),
                names,
                value,
                null,
                word -> id.in(DSL.select(RECORD_TAG.RECORD_ID)
                        .from(RECORD_TAG)
                        .where(RECORD_TAG.TAG_ID.eq(TagId.of(word)))
                        .and(RECORD_TAG.KIND.eq(kind)))));
    }
}
