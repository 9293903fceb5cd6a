package rapport.sales;

import static schema.sales.tables.Category.CATEGORY;
import static schema.sales.tables.Deal.DEAL;
import static schema.sales.tables.OrderLine.ORDER_LINE;
import static schema.sales.tables.Product.PRODUCT;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.directory.Parties;
import rapport.platform.changes.Changes;
import rapport.platform.errors.NotFound;
import rapport.platform.ids.Ids;
import rapport.platform.kinds.CustomValues;
import rapport.platform.text.Text;
import rapport.platform.undo.Journal;
import rapport.platform.undo.Kept;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.web.WithinRequest;
import rapport.sales.ProductSaving.ChangedMeanwhile;
import rapport.sales.ProductSaving.Reason;
import rapport.sales.ProductSaving.Refused;
import rapport.sales.ProductSaving.Saved;
import schema.sales.tables.records.ProductRecord;

/** All the products there are. */
@Repository
@Transactional
public class Products {

    /** Categories that are offered by name. */
    private static final int OFFERED = 500;

    private final DSLContext db;
    private final Parties parties;
    private final Changes changes;
    private final Journal journal;

    Products(DSLContext db, Parties parties, Changes changes, Journal journal) {
        this.db = db;
        this.parties = parties;
        this.changes = changes;
        this.journal = journal;
    }

    public Optional<Product> find(ProductId id, CurrentUser who) {
        if (!who.may(Permission.SEE)) {
            return Optional.empty();
        }
        return WithinRequest.whileReading(
                "product " + id.value(),
                () -> products().where(PRODUCT.ID.eq(id)).fetchOptional(Products::toProduct));
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

    /** The names of all categories, for choosing one. */
    public List<String> categories(CurrentUser who) {
        return who.may(Permission.SEE)
                ? db.selectDistinct(CATEGORY.NAME)
                        .from(CATEGORY)
                        .orderBy(CATEGORY.NAME)
                        .limit(OFFERED)
                        .fetch(CATEGORY.NAME)
                : List.of();
    }

    public Product get(ProductId id, CurrentUser who) {
        return find(id, who).orElseThrow(() -> new NotFound(id));
    }

    /** Adds a product with what its custom fields hold; its id and version are set here. */
    public ProductSaving create(Product product, CustomValues own, CurrentUser who) {
        NotFound.unless(who.may(Permission.CREATE), "product");
        Set<Reason> reasons = check(product);
        if (!reasons.isEmpty()) {
            return new Refused(reasons);
        }
        ProductId id = new ProductId(Ids.next());
        ProductRecord row = filled(product, who);
        row.setId(id);
        row.setVersion(0);
        db.insertInto(PRODUCT).set(row).set(PRODUCT.CUSTOM, own.initial()).execute();
        return saved(id);
    }

    /** Saves a product, with what changes in its custom fields. */
    public ProductSaving update(Product product, CustomValues own, CurrentUser who) {
        Product before = get(product.id(), who);
        NotFound.unless(who.may(Permission.EDIT), product.id());
        Set<Reason> reasons = check(product);
        if (!reasons.isEmpty()) {
            return new Refused(reasons);
        }
        if (before.version() != product.version()) {
            return new ChangedMeanwhile();
        }
        ProductRecord row = filled(product, who);
        row.setVersion(product.version() + 1);
        int rows = db.update(PRODUCT)
                .set(row)
                .set(PRODUCT.CUSTOM, own.on(PRODUCT.CUSTOM))
                .where(PRODUCT.ID.eq(product.id()))
                .and(PRODUCT.VERSION.eq(product.version()))
                .execute();
        return rows == 0 ? new ChangedMeanwhile() : saved(product.id());
    }

    /** Deletes a product that nothing names. */
    public ProductDeletion delete(ProductId id, int version, CurrentUser who) {
        Product before = get(id, who);
        NotFound.unless(who.may(Permission.DELETE), id);
        // Nobody can begin to name it while this is decided.
        db.selectOne().from(PRODUCT).where(PRODUCT.ID.eq(id)).forUpdate().execute();
        if (isNamed(id)) {
            return new ProductDeletion.Named();
        }
        Kept<Integer> kept = journal.keep(Text.of("product.deleted", before.name()), who, () -> {
            int rows = db.deleteFrom(PRODUCT)
                    .where(PRODUCT.ID.eq(id))
                    .and(PRODUCT.VERSION.eq(version))
                    .execute();
            if (rows > 0) {
                saved(id);
            }
            return rows;
        });
        return kept.result() == 0 ? new ProductDeletion.ChangedMeanwhile() : new ProductDeletion.Deleted(kept.entry());
    }

    private boolean isNamed(ProductId id) {
        return db.fetchExists(ORDER_LINE, ORDER_LINE.PRODUCT_ID.eq(id)) || db.fetchExists(DEAL, DEAL.PRODUCT_ID.eq(id));
    }

    /** What is wrong with a product as it would be saved; nothing is written. */
    public Set<Reason> check(Product product) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (product.name().isBlank()) {
            reasons.add(Reason.NO_NAME);
        }
        if (isNegative(product.price())) {
            reasons.add(Reason.NEGATIVE_PRICE);
        }
        if (isNegative(product.cost())) {
            reasons.add(Reason.NEGATIVE_COST);
        }
        if ((product.price() != null || product.cost() != null) && product.currency() == null) {
            reasons.add(Reason.NO_CURRENCY);
        }
        return reasons;
    }

    private static boolean isNegative(@Nullable BigDecimal amount) {
        return amount != null && amount.signum() < 0;
    }

    private Saved saved(ProductId id) {
        changes.record("product", id.value(), null);
        return new Saved(id);
    }

    private ProductRecord filled(Product product, CurrentUser who) {
        if (product.supplier() != null) {
            parties.get(product.supplier(), who);
        }
        Currency currency = product.currency();
        ProductRecord row = db.newRecord(PRODUCT);
        row.setName(product.name().strip());
        row.setNumber(product.number());
        row.setCategoryId(product.category() == null ? null : category(product.category()));
        row.setSupplierId(product.supplier());
        row.setUnit(product.unit());
        row.setPrice(product.price());
        row.setCost(product.cost());
        row.setCurrency(currency == null ? null : currency.getCurrencyCode());
        row.setActive(product.active());
        row.setAbout(product.about());
        return row;
    }

    private CategoryId category(String name) {
        return known(name).orElseGet(() -> {
            db.insertInto(CATEGORY)
                    .set(CATEGORY.ID, new CategoryId(Ids.next()))
                    .set(CATEGORY.NAME, name.strip())
                    .onConflictDoNothing()
                    .execute();
            return known(name).orElseThrow();
        });
    }

    private Optional<CategoryId> known(String category) {
        return db.select(CATEGORY.ID)
                .from(CATEGORY)
                .where(DSL.lower(CATEGORY.NAME).eq(DSL.lower(category.strip())))
                .orderBy(CATEGORY.PARENT_ID.nullsFirst(), CATEGORY.ID)
                .limit(1)
                .fetchOptional(CATEGORY.ID);
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
                product.getSupplierId(),
                product.getUnit(),
                product.getPrice(),
                product.getCost(),
                product.getCurrency() == null ? null : Currency.getInstance(product.getCurrency()),
                product.getActive(),
                product.getAbout(),
                product.getVersion());
    }
}
