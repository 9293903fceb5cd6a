package rapport.platform.lists;

import java.util.Set;
import rapport.platform.user.Permission;

/**
 * A page that does something with what is picked as a whole, such as putting two records side by side. It is sent the records as {@code id},
 * each as {@link Picked} writes it. Its text is {@code list.action.<key>}.
 */
public record PickedPage(String key, String icon, String path, Set<String> kinds, Permission permission) {

    public PickedPage {
        kinds = Set.copyOf(kinds);
    }
}
