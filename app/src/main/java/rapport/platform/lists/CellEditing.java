package rapport.platform.lists;

import java.util.Set;
import java.util.UUID;
import rapport.platform.user.CurrentUser;

/** Changes single fields of records from a list. The module that owns the kind declares one as a bean. */
public interface CellEditing {

    String kind();

    /** The fields that can be changed this way. */
    Set<String> fields();

    /**
     * A field as somebody would type it.
     *
     * @param version of the record, to be handed back when it is saved
     */
    record Typed(String value, int version) {}

    /** @throws rapport.platform.errors.NotFound when there is no such record for this user */
    Typed read(UUID id, String field, CurrentUser who);

    CellSaving save(UUID id, String field, Typed typed, CurrentUser who);
}
