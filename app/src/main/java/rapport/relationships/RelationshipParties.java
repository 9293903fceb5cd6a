package rapport.relationships;

import static schema.relationships.tables.Relationship.RELATIONSHIP;

import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import rapport.platform.kinds.Staging;

/** Whose standing staged records about relationships touch. */
final class RelationshipParties {

    private RelationshipParties() {}

    /** The party of the relationship that a staged record refers to. */
    static Field<UUID> of(Staging staged) {
        return DSL.field(DSL.select(RELATIONSHIP.PARTY_ID.coerce(SQLDataType.UUID))
                .from(RELATIONSHIP)
                .where(RELATIONSHIP.ID.eq(staged.column("relationship", RELATIONSHIP.ID))));
    }
}
