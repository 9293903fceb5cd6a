package rapport.sales;

import static schema.sales.tables.Product.PRODUCT;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import rapport.platform.kinds.FieldDescription;
import rapport.platform.kinds.FieldType;
import rapport.platform.kinds.Intake;
import rapport.platform.kinds.KindDescription;
import rapport.platform.kinds.Staging;
import rapport.platform.kinds.Upsert;

/** Takes in many products at once. */
@Component
public class ProductIntake implements Intake {

    private static final KindDescription KIND = new KindDescription(
            "product",
            List.of(
                    FieldDescription.of(PRODUCT.NAME, FieldType.NAME).asRequired(),
                    FieldDescription.of(PRODUCT.NUMBER, FieldType.NAME),
                    FieldDescription.reference("category", PRODUCT.CATEGORY_ID, "category"),
                    FieldDescription.reference("supplier", PRODUCT.SUPPLIER_ID, "organisation", "person"),
                    FieldDescription.of(PRODUCT.UNIT, FieldType.NAME),
                    FieldDescription.of(PRODUCT.PRICE, FieldType.DECIMAL),
                    FieldDescription.of(PRODUCT.COST, FieldType.DECIMAL),
                    FieldDescription.of("currency", FieldType.CURRENCY),
                    FieldDescription.of("active", FieldType.FLAG),
                    FieldDescription.of(PRODUCT.ABOUT, FieldType.TEXT)));

    @Override
    public KindDescription kind() {
        return KIND;
    }

    @Override
    public TableField<?, ?> id() {
        return PRODUCT.ID;
    }

    @Override
    public void check(Staging staged) {
        for (String field : List.of("price", "cost")) {
            if (staged.has(field)) {
                staged.refuse(
                        field,
                        "import.negative",
                        staged.column(field, BigDecimal.class).lt(BigDecimal.ZERO));
            }
        }
    }

    @Override
    public void take(Staging staged) {
        Upsert products = staged.into(PRODUCT).set(PRODUCT.CURRENCY, CurrencyColumn.of(staged));
        if (staged.has("active")) {
            products.set(PRODUCT.ACTIVE, DSL.coalesce(staged.column("active", Boolean.class), DSL.val(true)));
        }
        products.run();
        staged.recordChanges("product", null);
    }

    @Override
    public Map<String, Select<Record2<String, UUID>>> naturalKeys() {
        Field<UUID> id = PRODUCT.ID.coerce(SQLDataType.UUID);
        return Map.of(
                "name", DSL.select(DSL.lower(PRODUCT.NAME), id).from(PRODUCT),
                "number",
                        DSL.select(DSL.lower(PRODUCT.NUMBER), id).from(PRODUCT).where(PRODUCT.NUMBER.isNotNull()));
    }
}
