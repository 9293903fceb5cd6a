package rapport.sales.records;

import java.util.List;
import org.springframework.stereotype.Component;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.search.Action;
import rapport.search.ActionSource;
import rapport.search.Group;
import rapport.search.Hit;

/** What is sold to a party that was found, or bought from it. */
@Component
class SalesActions implements ActionSource {

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Action> with(Hit hit, CurrentUser who) {
        if (hit.group() != Group.PARTIES || !who.may(Permission.CREATE)) {
            return List.of();
        }
        String party = "/parties/" + hit.id();
        return List.of(
                Action.of("layout-kanban", Texts.t("deal.new", hit.title()), party + "/deals/new"),
                Action.of("package", Texts.t("order.new", hit.title()), party + "/orders/new"));
    }
}
