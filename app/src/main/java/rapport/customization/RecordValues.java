package rapport.customization;

import static schema.customization.tables.Field.FIELD;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.TableField;
import org.jooq.UpdateSetMoreStep;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.platform.changes.Changes;
import rapport.platform.errors.NotFound;
import rapport.platform.kinds.CustomColumn;
import rapport.platform.kinds.CustomValues;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import schema.platform.tables.Change;

/** Writes custom fields alone, of one record or of many at once; with the rest of a record its own collection writes them. */
@Repository
@Transactional
public class RecordValues {

    private static final Change CHANGE = Change.CHANGE;

    private final DSLContext db;
    private final RecordKinds kinds;
    private final FieldRows fields;
    private final Changes changes;

    RecordValues(DSLContext db, RecordKinds kinds, FieldRows fields, Changes changes) {
        this.db = db;
        this.kinds = kinds;
        this.fields = fields;
        this.changes = changes;
    }

    /** False when the record has another version by now; nothing was written then. */
    public boolean set(String kind, UUID id, CustomValues values, int version, CurrentUser who) {
        CustomColumn column =
                kinds.held(kind, id, who).orElseThrow(() -> new NotFound(id)).kind();
        NotFound.unless(who.may(Permission.EDIT), id);
        return write(column, values, List.of(id), version) == 1;
    }

    /** Sets the same in many records; how many there were. */
    public int setAll(String kind, Collection<UUID> ids, CustomValues values, CurrentUser who) {
        NotFound.unless(who.may(Permission.EDIT), kind);
        return write(kinds.get(kind), values, ids, null);
    }

    /** What named a record that has become part of another names that one. One that no two may name stays as it is. */
    public void repoint(UUID from, UUID to) {
        List<CustomField> naming =
                fields.read(FIELD.TYPE.in(CustomFieldType.PERSON.key(), CustomFieldType.ORGANISATION.key()));
        for (CustomField field : naming) {
            CustomColumn column = kinds.get(field.kind());
            Field<String> named = Expressions.text(field, column.values());
            boolean taken = field.unique() && db.fetchExists(column.table(), named.eq(to.toString()));
            if (!taken) {
                List<UUID> records = db.select(column.plainId())
                        .from(column.table())
                        .where(named.eq(from.toString()))
                        .and(column.which())
                        .fetch(row -> row.value1());
                CustomValues changed = new CustomValues(JSONB.valueOf("{\"" + field.name() + "\": \"" + to + "\"}"));
                if (!records.isEmpty()) {
                    write(column, changed, records, null);
                }
            }
        }
    }

    private int write(CustomColumn column, CustomValues values, Collection<UUID> ids, @Nullable Integer version) {
        UUID[] all = ids.toArray(UUID[]::new);
        UpdateSetMoreStep<?> update = db.update(column.table()).set(column.values(), values.on(column.values()));
        int rows = raised(update, column.version())
                .where(column.plainId().eq(DSL.any(all)))
                .and(column.which())
                .and(version == null ? DSL.noCondition() : column.version().eq(version))
                .execute();
        if (rows > 0) {
            db.insertInto(CHANGE, CHANGE.KIND, CHANGE.SUBJECT_ID, CHANGE.PARTY_ID)
                    .select(DSL.select(
                                    DSL.val(column.subject()),
                                    column.plainId(),
                                    column.party() == null ? DSL.castNull(SQLDataType.UUID) : column.plainParty())
                            .from(column.table())
                            .where(column.plainId().eq(DSL.any(all)))
                            .and(column.which()))
                    .execute();
            changes.announce();
        }
        return rows;
    }

    private static UpdateSetMoreStep<?> raised(UpdateSetMoreStep<?> update, TableField<?, Integer> version) {
        return update.set(version, version.plus(1));
    }
}
