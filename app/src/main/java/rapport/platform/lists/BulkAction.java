package rapport.platform.lists;

import java.util.Map;
import java.util.UUID;
import rapport.platform.text.Text;
import rapport.platform.user.CurrentUser;

/**
 * Something that can be done with several records of a list. The module that owns the kind declares it as a bean; whoever runs it, the
 * bar below a list or a job over all that a filter means, calls it record by record.
 *
 * <p>Its texts are {@code <texts of the list>.action.<key>}, and {@code <texts of the list>.done.<key>} with the number of records and
 * what was chosen.
 */
public interface BulkAction {

    String kind();

    String key();

    String icon();

    /** What can be chosen, value to text; empty when there is nothing to choose. */
    Map<String, String> choices(CurrentUser who);

    Outcome apply(UUID id, String choice, CurrentUser who);

    /** What came of it for one record. */
    sealed interface Outcome {

        record Done() implements Outcome {}

        /** The record was as chosen already. */
        record Unchanged() implements Outcome {}

        record LeftOut(Text why) implements Outcome {}
    }
}
