package rapport.platform.lists;

import java.util.List;
import java.util.Map;
import rapport.platform.text.Text;
import rapport.platform.user.CurrentUser;

/**
 * Something that can be done with several records of a list. Whoever knows how declares it as a bean; what runs it, the bar below a list
 * or a job over all that a filter means, calls it record by record.
 *
 * <p>Its texts are {@code list.action.<key>} for the bar; {@code list.done.<key>} with the number of records and what was chosen; and
 * {@code list.job.<key>} with the list and what was chosen.
 */
public interface BulkAction {

    String key();

    String icon();

    /** From left to right in the bar. */
    int order();

    /** Whether it can be done with records of this kind, by this user. */
    boolean isFor(String kind, CurrentUser who);

    /** Whether something is chosen first; lists ask for it when it is wanted, so that they need not read all that there is. */
    default boolean chooses() {
        return false;
    }

    /** What can be chosen, value to text; empty when there is nothing to choose. */
    default Map<String, String> choices(String kind, CurrentUser who) {
        return Map.of();
    }

    /** What has to be said besides, on a page of its own; empty when it is done as soon as it is chosen. */
    default List<Question> asks(String kind, String choice, CurrentUser who) {
        return List.of();
    }

    /** What is wrong with what was said, by the names of the questions. */
    default Map<String, Text> problems(Said said, CurrentUser who) {
        return Map.of();
    }

    /** What was chosen and said, for texts. */
    default String described(Said said, CurrentUser who) {
        return choices(said.kind(), who).getOrDefault(said.choice(), "");
    }

    /** @throws rapport.platform.errors.NotFound when there is no such record for this user */
    Outcome apply(Picked picked, Said said, CurrentUser who);

    /** What came of it for one record. */
    sealed interface Outcome {

        record Done() implements Outcome {}

        /** The record was as chosen already. */
        record Unchanged() implements Outcome {}

        /** Somebody else changed it since the user saw it; nothing was written. */
        record Changed() implements Outcome {}

        record LeftOut(Text why) implements Outcome {}
    }
}
