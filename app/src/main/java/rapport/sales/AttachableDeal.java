package rapport.sales;

import static schema.sales.tables.Deal.DEAL;

import java.util.UUID;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import rapport.interactions.Attachable;
import rapport.platform.user.CurrentUser;

@Component
class AttachableDeal implements Attachable {

    private final Deals deals;

    AttachableDeal(Deals deals) {
        this.deals = deals;
    }

    @Override
    public String kind() {
        return "deal";
    }

    @Override
    public boolean isVisible(UUID id, CurrentUser who) {
        return deals.find(new DealId(id), who).isPresent();
    }

    @Override
    public String name(UUID id, CurrentUser who) {
        return deals.get(new DealId(id), who).title();
    }

    @Override
    public String href(UUID id, CurrentUser who) {
        return "/deals/" + id;
    }

    @Override
    public Select<Record1<UUID>> all() {
        return DSL.select(DEAL.ID.coerce(SQLDataType.UUID)).from(DEAL);
    }
}
