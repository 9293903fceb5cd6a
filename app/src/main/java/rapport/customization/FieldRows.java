package rapport.customization;

import static schema.customization.tables.Field.FIELD;
import static schema.customization.tables.FieldChoice.FIELD_CHOICE;
import static schema.customization.tables.Section.SECTION;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.customization.CustomField.Choice;

/** The rows of custom fields and of what they offer to choose. */
@Component
class FieldRows {

    private static final Field<List<Choice>> CHOICES = DSL.multiset(
                    DSL.select(FIELD_CHOICE.WORD, FIELD_CHOICE.LABEL, FIELD_CHOICE.OFFERED)
                            .from(FIELD_CHOICE)
                            .where(FIELD_CHOICE.FIELD_ID.eq(FIELD.ID))
                            .orderBy(FIELD_CHOICE.OFFERED.desc(), FIELD_CHOICE.POSITION))
            .convertFrom(rows -> rows.map(row -> new Choice(row.value1(), row.value2(), row.value3())));

    private final DSLContext db;

    FieldRows(DSLContext db) {
        this.db = db;
    }

    /** Fields in the order of the layout, with what they offer to choose. */
    List<CustomField> read(Condition which) {
        return db.fetch(rows(which)).map(FieldRows::toField);
    }

    static Select<Record> rows(Condition which) {
        return DSL.select(FIELD.fields())
                .select(CHOICES)
                .from(FIELD)
                .leftJoin(SECTION)
                .on(SECTION.ID.eq(FIELD.SECTION_ID))
                .where(which)
                .orderBy(SECTION.POSITION.asc().nullsFirst(), FIELD.POSITION, FIELD.ID);
    }

    static CustomField toField(Record row) {
        return new CustomField(
                row.get(FIELD.ID),
                row.get(FIELD.KIND),
                row.get(FIELD.NAME),
                row.get(FIELD.LABEL),
                CustomFieldType.of(row.get(FIELD.TYPE)).orElseThrow(),
                row.get(FIELD.HELP),
                row.get(FIELD.STANDARD),
                row.get(FIELD.REQUIRED),
                row.get(FIELD.IS_UNIQUE),
                row.get(FIELD.IS_INDEXED),
                row.get(FIELD.CURRENCY),
                row.get(CHOICES),
                row.get(FIELD.SECTION_ID),
                row.get(FIELD.POSITION),
                row.get(FIELD.DELETED_AT),
                row.get(FIELD.VERSION));
    }

    boolean isLabelTaken(String kind, @Nullable FieldId but, String label) {
        return db.fetchExists(
                FIELD,
                FIELD.KIND
                        .eq(kind)
                        .and(FIELD.DELETED_AT.isNull())
                        .and(DSL.lower(FIELD.LABEL).eq(DSL.lower(label)))
                        .and(but == null ? DSL.noCondition() : FIELD.ID.ne(but)));
    }

    Set<String> takenNames(String kind) {
        return new HashSet<>(db.select(FIELD.NAME)
                .from(FIELD)
                .where(FIELD.KIND.eq(kind))
                .fetch(row -> row.value1().substring("own_".length())));
    }

    /** Puts the words of a choice; one that is no longer offered stays for the records that hold it. */
    void choose(FieldId id, FieldDraft draft) {
        if (!draft.type().isChosen()) {
            return;
        }
        Set<String> known = new HashSet<>(db.select(FIELD_CHOICE.WORD)
                .from(FIELD_CHOICE)
                .where(FIELD_CHOICE.FIELD_ID.eq(id))
                .fetch(FIELD_CHOICE.WORD));
        db.update(FIELD_CHOICE)
                .set(FIELD_CHOICE.OFFERED, false)
                .where(FIELD_CHOICE.FIELD_ID.eq(id))
                .execute();
        int position = 0;
        for (FieldDraft.Wanted wanted : draft.choices()) {
            String word = wanted.word() != null && known.contains(wanted.word())
                    ? wanted.word()
                    : FieldDraft.word(wanted.label(), known);
            known.add(word);
            db.insertInto(FIELD_CHOICE)
                    .set(FIELD_CHOICE.FIELD_ID, id)
                    .set(FIELD_CHOICE.WORD, word)
                    .set(FIELD_CHOICE.LABEL, wanted.label())
                    .set(FIELD_CHOICE.POSITION, position)
                    .onConflict(FIELD_CHOICE.FIELD_ID, FIELD_CHOICE.WORD)
                    .doUpdate()
                    .set(FIELD_CHOICE.LABEL, wanted.label())
                    .set(FIELD_CHOICE.POSITION, position)
                    .set(FIELD_CHOICE.OFFERED, true)
                    .execute();
            position++;
        }
    }
}
