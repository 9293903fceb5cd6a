package rapport.platform.lists;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;

/** All bulk actions there are. */
@Component
public class BulkActions {

    private final List<BulkAction> all;
    private final List<PickedPage> pages;

    BulkActions(List<BulkAction> all, List<PickedPage> pages) {
        this.all =
                all.stream().sorted(Comparator.comparingInt(BulkAction::order)).toList();
        this.pages = List.copyOf(pages);
    }

    /** What a user may do with records of a kind. */
    List<BulkAction> of(String kind, CurrentUser who) {
        return who.may(Permission.EDIT)
                ? all.stream().filter(each -> each.isFor(kind, who)).toList()
                : List.of();
    }

    /** The pages that take what is picked. */
    List<PickedPage> pages(String kind, CurrentUser who) {
        return pages.stream()
                .filter(each -> each.kinds().contains(kind) && who.may(each.permission()))
                .toList();
    }

    public Optional<BulkAction> find(String kind, String key, CurrentUser who) {
        return all.stream()
                .filter(each -> each.key().equals(key) && who.may(Permission.EDIT) && each.isFor(kind, who))
                .findFirst();
    }
}
