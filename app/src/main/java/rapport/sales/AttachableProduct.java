package rapport.sales;

import static schema.sales.tables.Product.PRODUCT;

import java.util.UUID;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import rapport.interactions.Attachable;
import rapport.platform.user.CurrentUser;

@Component
class AttachableProduct implements Attachable {

    private final Products products;

    AttachableProduct(Products products) {
        this.products = products;
    }

    @Override
    public String kind() {
        return "product";
    }

    @Override
    public boolean isVisible(UUID id, CurrentUser who) {
        return products.find(new ProductId(id), who).isPresent();
    }

    @Override
    public String name(UUID id, CurrentUser who) {
        return products.get(new ProductId(id), who).name();
    }

    @Override
    public String href(UUID id, CurrentUser who) {
        return "/products/" + id;
    }

    @Override
    public Select<Record1<UUID>> all() {
        return DSL.select(PRODUCT.ID.coerce(SQLDataType.UUID)).from(PRODUCT);
    }
}
