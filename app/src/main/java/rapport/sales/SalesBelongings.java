package rapport.sales;

import static schema.sales.tables.Agreement.AGREEMENT;
import static schema.sales.tables.Deal.DEAL;
import static schema.sales.tables.Order.ORDER;
import static schema.sales.tables.Product.PRODUCT;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import rapport.directory.Belongings;
import rapport.directory.PartyId;

@Component
class SalesBelongings implements Belongings {

    private final DSLContext db;

    SalesBelongings(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<TableField<?, PartyId>> columns() {
        return List.of(ORDER.PARTY_ID, ORDER.CARRIER_ID, DEAL.PARTY_ID, AGREEMENT.PARTY_ID, PRODUCT.SUPPLIER_ID);
    }

    @Override
    public void move(PartyId from, PartyId to) {
        columns().forEach(column -> Belongings.move(db, column, from, to));
    }

    @Override
    public void forget(PartyId party) {
        Belongings.forget(db, ORDER.CARRIER_ID, party);
        Belongings.forget(db, PRODUCT.SUPPLIER_ID, party);
    }
}
