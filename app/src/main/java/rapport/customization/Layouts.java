package rapport.customization;

import static schema.customization.tables.Field.FIELD;
import static schema.customization.tables.Section.SECTION;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.platform.changes.Changes;
import rapport.platform.errors.NotFound;
import rapport.platform.ids.Ids;
import rapport.platform.user.CurrentUser;

/** In which order and under which headings the custom fields of each kind stand. */
@Repository
@Transactional
public class Layouts {

    /** A heading of a kind's fields. */
    public record Section(UUID id, String name) {}

    private static final int LONGEST = 100;

    private final DSLContext db;
    private final RecordKinds kinds;
    private final Changes changes;

    Layouts(DSLContext db, RecordKinds kinds, Changes changes) {
        this.db = db;
        this.kinds = kinds;
        this.changes = changes;
    }

    public List<Section> sections(String kind) {
        return db.select(SECTION.ID, SECTION.NAME)
                .from(SECTION)
                .where(SECTION.KIND.eq(kind))
                .orderBy(SECTION.POSITION, SECTION.ID)
                .fetch(row -> new Section(row.value1(), row.value2()));
    }

    /** Adds a section at the end; false when the name is missing, too long or taken. */
    public boolean addSection(String kind, String name, CurrentUser who) {
        CustomFields.administers(who);
        kinds.get(kind);
        if (!isName(name)) {
            return false;
        }
        UUID id = Ids.next();
        int rows = db.insertInto(SECTION)
                .set(SECTION.ID, id)
                .set(SECTION.KIND, kind)
                .set(SECTION.NAME, name.strip())
                .set(SECTION.POSITION, db.fetchCount(SECTION, SECTION.KIND.eq(kind)))
                .onConflictDoNothing()
                .execute();
        if (rows == 1) {
            changes.record("section", id, null);
        }
        return rows == 1;
    }

    public boolean renameSection(String kind, UUID id, String name, CurrentUser who) {
        CustomFields.administers(who);
        boolean taken = db.fetchExists(
                SECTION,
                SECTION.KIND
                        .eq(kind)
                        .and(SECTION.ID.ne(id))
                        .and(DSL.lower(SECTION.NAME).eq(DSL.lower(name.strip()))));
        if (!isName(name) || taken) {
            return false;
        }
        int rows = db.update(SECTION)
                .set(SECTION.NAME, name.strip())
                .where(SECTION.ID.eq(id))
                .and(SECTION.KIND.eq(kind))
                .execute();
        NotFound.unless(rows == 1, id);
        changes.record("section", id, null);
        return true;
    }

    /** Takes a heading away; its fields go to the first place, behind those that stand there. */
    public void removeSection(String kind, UUID id, CurrentUser who) {
        CustomFields.administers(who);
        db.update(FIELD)
                .setNull(FIELD.SECTION_ID)
                .set(FIELD.POSITION, FIELD.POSITION.plus(CustomFields.MOST))
                .where(FIELD.SECTION_ID.eq(id))
                .execute();
        int rows = db.deleteFrom(SECTION)
                .where(SECTION.ID.eq(id))
                .and(SECTION.KIND.eq(kind))
                .execute();
        NotFound.unless(rows == 1, id);
        changes.record("section", id, null);
    }

    /** Moves a section one place up or down. */
    public void moveSection(String kind, UUID id, boolean up, CurrentUser who) {
        CustomFields.administers(who);
        List<UUID> order = sections(kind).stream().map(Section::id).collect(Collectors.toList());
        int at = order.indexOf(id);
        NotFound.unless(at >= 0, id);
        int to = Math.clamp(up ? at - 1L : at + 1L, 0, order.size() - 1);
        order.add(to, order.remove(at));
        for (int i = 0; i < order.size(); i++) {
            db.update(SECTION)
                    .set(SECTION.POSITION, i)
                    .where(SECTION.ID.eq(order.get(i)))
                    .execute();
        }
        changes.record("section", id, null);
    }

    /**
     * Puts a field into a section, before another field.
     *
     * @param section null for the first place, without a heading
     * @param before null for the end of the section
     */
    public void place(FieldId field, @Nullable UUID section, @Nullable FieldId before, CurrentUser who) {
        CustomFields.administers(who);
        String kind = db.select(FIELD.KIND)
                .from(FIELD)
                .where(FIELD.ID.eq(field))
                .fetchOptional(FIELD.KIND)
                .orElseThrow(() -> new NotFound(field));
        if (section != null) {
            NotFound.unless(db.fetchExists(SECTION, SECTION.ID.eq(section).and(SECTION.KIND.eq(kind))), section);
        }
        List<FieldId> order = db.select(FIELD.ID)
                .from(FIELD)
                .where(FIELD.KIND.eq(kind))
                .and(section == null ? FIELD.SECTION_ID.isNull() : FIELD.SECTION_ID.eq(section))
                .and(FIELD.DELETED_AT.isNull())
                .and(FIELD.ID.ne(field))
                .orderBy(FIELD.POSITION, FIELD.ID)
                .fetch(FIELD.ID);
        int at = before == null ? order.size() : order.indexOf(before);
        NotFound.unless(at >= 0, String.valueOf(before));
        order.add(at, field);
        db.update(FIELD)
                .set(FIELD.SECTION_ID, section)
                .where(FIELD.ID.eq(field))
                .execute();
        for (int i = 0; i < order.size(); i++) {
            db.update(FIELD)
                    .set(FIELD.POSITION, i)
                    .where(FIELD.ID.eq(order.get(i)))
                    .execute();
        }
        changes.record("custom_field", field.value(), null);
    }

    private static boolean isName(String name) {
        return !name.isBlank() && name.strip().length() <= LONGEST;
    }
}
