package rapport.search;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * What changed since the index was last brought up to date.
 *
 * @param records ids of changed records, by the kind they were reported as
 * @param parties the parties touched, by the kind of what changed
 */
public record Changed(Map<String, Set<UUID>> records, Map<String, Set<UUID>> parties) {

    /** Whether an id is that of a changed record of a kind. */
    public Condition has(String kind, Field<?> id) {
        return records.containsKey(kind)
                ? id.coerce(SQLDataType.UUID).eq(DSL.any(array(records, kind)))
                : DSL.falseCondition();
    }

    /** The ids of changed records of a kind, as a set to select from. */
    public Select<Record1<UUID>> of(String kind) {
        return select(records, kind);
    }

    /** The ids of the parties touched by changes of a kind. */
    public Select<Record1<UUID>> partiesOf(String kind) {
        return select(parties, kind);
    }

    private static Select<Record1<UUID>> select(Map<String, Set<UUID>> ids, String kind) {
        return DSL.select(DSL.field(DSL.name("changed", "id"), UUID.class))
                .from(DSL.unnest(array(ids, kind)).as("changed", "id"));
    }

    private static Field<UUID[]> array(Map<String, Set<UUID>> ids, String kind) {
        return DSL.val(ids.getOrDefault(kind, Set.of()).toArray(UUID[]::new), SQLDataType.UUID.array());
    }
}
