package rapport.sales;

import static schema.sales.tables.Order.ORDER;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import rapport.platform.text.Texts;
import rapport.search.Changed;
import rapport.search.Entries;
import rapport.search.Group;
import rapport.search.SearchSource;

/** Orders are found by their numbers. */
@Component
class OrderSearchSource implements SearchSource {

    @Override
    public String kind() {
        return "order";
    }

    @Override
    public String name() {
        return Texts.t("order.one");
    }

    @Override
    public Group group() {
        return Group.SALES;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Entries entries() {
        return new Entries(
                ORDER,
                ORDER.NUMBER.isNotNull(),
                ORDER.ID.coerce(SQLDataType.UUID),
                ORDER.PARTY_ID.coerce(SQLDataType.UUID),
                ORDER.NUMBER,
                Entries.nothing(),
                Entries.nothing(),
                true,
                DSL.cast(ORDER.ORDERED_ON, SQLDataType.INSTANT));
    }

    @Override
    public Condition touchedBy(Changed changed) {
        return changed.has("order", ORDER.ID);
    }

    @Override
    public String icon() {
        return "package";
    }

    @Override
    public String href(UUID id) {
        return "/orders/" + id;
    }

    @Override
    public String title(String stored) {
        return Texts.t("order.numbered", stored);
    }
}
