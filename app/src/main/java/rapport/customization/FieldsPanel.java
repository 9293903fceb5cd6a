package rapport.customization;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.platform.web.View;

/**
 * What the custom fields of a record hold, in the rail of its page.
 *
 * @param editHref null for who may not change them
 */
public record FieldsPanel(
        String kind, List<Shown> fields, @Nullable String editHref) implements View {

    /** @param href where the value leads; null when nowhere */
    public record Shown(String label, String text, @Nullable String href) {

        public boolean isOutside() {
            return href != null && !href.startsWith("/");
        }
    }
}
