package rapport.sales;

import static schema.sales.tables.Category.CATEGORY;
import static schema.sales.tables.Product.PRODUCT;

import java.time.Instant;
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

/** Products are found by their names and numbers. */
@Component
class ProductSearchSource implements SearchSource {

    @Override
    public String kind() {
        return "product";
    }

    @Override
    public String name() {
        return Texts.t("product.one");
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
                PRODUCT.leftJoin(CATEGORY).on(CATEGORY.ID.eq(PRODUCT.CATEGORY_ID)),
                DSL.noCondition(),
                PRODUCT.ID.coerce(SQLDataType.UUID),
                PRODUCT.SUPPLIER_ID.coerce(SQLDataType.UUID),
                PRODUCT.NAME,
                CATEGORY.NAME,
                PRODUCT.NUMBER,
                true,
                // A product has no day of its own: among what fits equally well it comes last.
                DSL.inline(Instant.EPOCH, SQLDataType.INSTANT));
    }

    @Override
    public Condition touchedBy(Changed changed) {
        return changed.has("product", PRODUCT.ID);
    }

    @Override
    public String icon() {
        return "package";
    }

    @Override
    public String href(UUID id) {
        return "/products/" + id;
    }
}
