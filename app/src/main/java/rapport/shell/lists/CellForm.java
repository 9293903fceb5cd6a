package rapport.shell.lists;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.platform.kinds.FieldType;
import rapport.platform.web.View;

/**
 * A cell that is being edited.
 *
 * @param address of the cell
 * @param options what can be chosen, value to text; empty when the value is typed
 * @param problem why it was refused; null when it was not
 * @param theirs what somebody else has saved meanwhile; null when nobody has
 */
public record CellForm(
        String address,
        String label,
        FieldType type,
        Map<String, String> options,
        String value,
        int version,
        @Nullable String problem,
        @Nullable String theirs,
        int status)
        implements View {

    public String id() {
        return "cell" + Integer.toHexString(address.hashCode());
    }

    /** The type of the field in HTML. */
    public String input() {
        return type == FieldType.DATE ? "date" : "text";
    }

    public String text(String option) {
        return options.getOrDefault(option, option);
    }
}
