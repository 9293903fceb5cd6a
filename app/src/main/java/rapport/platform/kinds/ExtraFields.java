package rapport.platform.kinds;

import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.JSONB;

/** Fields that kinds have beside those of their descriptions; declared as beans by who adds them, read by lists and filters. */
public interface ExtraFields {

    /**
     * The further fields of a kind, in the order in which people see them.
     *
     * @param id the records' ids in the query that reads the fields
     * @param custom the column of {@link CustomColumn} in that query
     */
    List<ExtraField> of(String kind, Field<UUID> id, Field<JSONB> custom);
}
