package rapport.access.audit;

import java.util.List;

/**
 * A row that was made, changed or deleted.
 *
 * @param title what was done to what: "Changed: person"
 */
public record RowChange(String title, List<Diff> fields) {

    public RowChange {
        fields = List.copyOf(fields);
    }
}
