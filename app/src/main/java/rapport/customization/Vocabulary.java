package rapport.customization;

import static schema.customization.tables.Field.FIELD;
import static schema.customization.tables.Tag.TAG;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import rapport.platform.web.Remembered;
import rapport.platform.web.WithinRequest;

/** The company's own words, its custom fields and tags: most pages ask for both and more than once, so they are read together. */
@Component
class Vocabulary {

    private static final Field<List<CustomField>> FIELDS =
            DSL.multiset(FieldRows.rows(FIELD.DELETED_AT.isNull())).convertFrom(rows -> rows.map(FieldRows::toField));

    private static final Field<List<Tag>> TAGS = DSL.multiset(
                    DSL.select(TAG.fields()).from(TAG).orderBy(DSL.lower(TAG.NAME), TAG.ID))
            .convertFrom(rows -> rows.map(Tags::toTag));

    private record Words(List<CustomField> fields, List<Tag> tags) {}

    private final DSLContext db;
    private final Remembered remembered;

    Vocabulary(DSLContext db, Remembered remembered) {
        this.db = db;
        this.remembered = remembered;
    }

    /** The fields of all kinds, each kind's in the order of its layout. */
    List<CustomField> fields() {
        return words().fields();
    }

    /** The fields of a kind in the order of its layout. */
    List<CustomField> fields(String kind) {
        return fields().stream().filter(field -> field.kind().equals(kind)).toList();
    }

    /** All tags by name. */
    List<Tag> tags() {
        return words().tags();
    }

    /** Those of some ids, by name. */
    List<Tag> tags(List<TagId> ids) {
        return tags().stream().filter(tag -> ids.contains(tag.id())).toList();
    }

    private Words words() {
        return WithinRequest.once("vocabulary", () -> remembered.read(Words.class, this::read));
    }

    private Words read() {
        return db.select(FIELDS, TAGS).fetchSingle(row -> new Words(row.value1(), row.value2()));
    }
}
