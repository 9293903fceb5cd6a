package rapport.sales;

import static schema.sales.tables.Category.CATEGORY;
import static schema.sales.tables.Product.PRODUCT;

import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.platform.changes.Changes;
import rapport.platform.errors.NotFound;
import rapport.platform.ids.Ids;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;

/** All the products there are. */
@Repository
@Transactional
public class Products {

    private final DSLContext db;
    private final Changes changes;

    Products(DSLContext db, Changes changes) {
        this.db = db;
        this.changes = changes;
    }

    public Optional<Product> find(ProductId id, CurrentUser who) {
        if (!who.may(Permission.SEE)) {
            return Optional.empty();
        }
        return products().where(PRODUCT.ID.eq(id)).fetchOptional(Products::toProduct);
    }

    /** Active products by name, for choosing one; at most as many as asked for. */
    public List<Product> offered(int most, CurrentUser who) {
        if (!who.may(Permission.SEE)) {
            return List.of();
        }
        return products()
                .where(PRODUCT.ACTIVE)
                .orderBy(DSL.lower(PRODUCT.NAME), PRODUCT.ID)
                .limit(most)
                .fetch(Products::toProduct);
    }

    /** The product of exactly this name, whatever its case. */
    public Optional<Product> named(String name, CurrentUser who) {
        if (!who.may(Permission.SEE)) {
            return Optional.empty();
        }
        return products()
                .where(DSL.lower(PRODUCT.NAME).eq(name.strip().toLowerCase(Locale.ROOT)))
                .orderBy(PRODUCT.ACTIVE.desc(), PRODUCT.ID)
                .limit(1)
                .fetchOptional(Products::toProduct);
    }

    public Map<ProductId, String> names(Collection<ProductId> ids) {
        return db.select(PRODUCT.ID, PRODUCT.NAME)
                .from(PRODUCT)
                .where(PRODUCT.ID.in(ids))
                .fetchMap(PRODUCT.ID, PRODUCT.NAME);
    }

    /** Adds a product; a category that is not there yet is added with it. */
    public ProductId create(Product product, CurrentUser who) {
        if (!who.may(Permission.CREATE)) {
            throw new NotFound("product");
        }
        ProductId id = new ProductId(Ids.next());
        db.insertInto(PRODUCT)
                .set(PRODUCT.ID, id)
                .set(PRODUCT.NAME, product.name().strip())
                .set(PRODUCT.NUMBER, product.number())
                .set(PRODUCT.CATEGORY_ID, product.category() == null ? null : category(product.category()))
                .set(PRODUCT.PRICE, product.price())
                .set(
                        PRODUCT.CURRENCY,
                        product.currency() == null ? null : product.currency().getCurrencyCode())
                .set(PRODUCT.ACTIVE, product.active())
                .execute();
        changes.record("product", id.value(), null);
        return id;
    }

    private @Nullable CategoryId category(String name) {
        if (name.isBlank()) {
            return null;
        }
        Optional<CategoryId> known = db.select(CATEGORY.ID)
                .from(CATEGORY)
                .where(DSL.lower(CATEGORY.NAME).eq(name.strip().toLowerCase(Locale.ROOT)))
                .orderBy(CATEGORY.PARENT_ID.nullsFirst(), CATEGORY.ID)
                .limit(1)
                .fetchOptional(CATEGORY.ID);
        return known.orElseGet(() -> {
            CategoryId id = new CategoryId(Ids.next());
            db.insertInto(CATEGORY)
                    .set(CATEGORY.ID, id)
                    .set(CATEGORY.NAME, name.strip())
                    .execute();
            return id;
        });
    }

    private SelectOnConditionStep<? extends Record> products() {
        return db.select(PRODUCT.fields())
                .select(CATEGORY.NAME)
                .from(PRODUCT)
                .leftJoin(CATEGORY)
                .on(CATEGORY.ID.eq(PRODUCT.CATEGORY_ID));
    }

    private static Product toProduct(Record row) {
        var product = row.into(PRODUCT);
        return new Product(
                product.getId(),
                product.getName(),
                product.getNumber(),
                row.get(CATEGORY.NAME),
                product.getPrice(),
                product.getCurrency() == null ? null : Currency.getInstance(product.getCurrency()),
                product.getActive(),
                product.getVersion());
    }
}
