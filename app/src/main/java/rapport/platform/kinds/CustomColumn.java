package rapport.platform.kinds;

import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * Where a module keeps what custom fields of one of its kinds hold: an object in a column of the kind's main table. Modules declare
 * theirs as beans. The column is written by the module's own collection together with the rest of the record, or alone by {@code
 * customization}, always under the record's version.
 *
 * @param kind as in {@link KindDescription}
 * @param which the rows of the table that are of this kind
 * @param label what the record is called where others refer to it
 * @param subject the kind of subject that pages and the feed of changes know it by
 * @param party whose relationships a change may touch; null when nobody's
 * @param path the record's page is at this path, followed by its id
 */
public record CustomColumn(
        String kind,
        TableField<?, JSONB> values,
        TableField<?, ?> id,
        TableField<?, Integer> version,
        Condition which,
        Field<String> label,
        String subject,
        @Nullable TableField<?, ?> party,
        String path) {

    public Table<?> table() {
        return Objects.requireNonNull(values.getTable());
    }

    /** The id as plain UUID, whatever type it has for Java. */
    public Field<UUID> plainId() {
        return Staging.uuid(id);
    }

    public @Nullable Field<UUID> plainParty() {
        return party == null ? null : Staging.uuid(party);
    }
}
