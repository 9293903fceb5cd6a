package rapport.platform.kinds;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.TableField;

/**
 * Takes in many records of one kind at once. The module that owns the kind declares one as a bean; whoever brings the records
 * fills a temporary table whose columns the kind describes, and the intake upserts from it, set-based.
 */
public interface Intake {

    KindDescription kind();

    /** The id of the kind's main table; a staged record that is not there yet is new. */
    TableField<?, ?> id();

    /** Finds records that are known by more than their origin, and refuses those that break a rule. */
    default void check(Staging staged) {}

    /** Writes the records that {@link #check} left. */
    void take(Staging staged);

    /**
     * The columns that tie rows of other tables to a record: ways to reach a party, what is worked out about it. Such rows come and go
     * with their record; rows that people add by themselves are records of their own.
     */
    default List<TableField<?, ?>> belongings() {
        return List.of();
    }

    /**
     * The indexes, by schema and name, that lists need and {@link #take} does not, in an order that has nothing to do with that of a
     * file. An import that is larger than all there is makes them at its end.
     */
    default List<String> indexesOfLists() {
        return List.of();
    }

    /** How else records of this kind may be referred to: a name for the key → key in lower case and id of every record. */
    default Map<String, Select<Record2<String, UUID>>> naturalKeys() {
        return Map.of();
    }
}
