package rapport.sales;

import static schema.sales.tables.Category.CATEGORY;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import rapport.platform.kinds.FieldDescription;
import rapport.platform.kinds.FieldType;
import rapport.platform.kinds.Intake;
import rapport.platform.kinds.KindDescription;
import rapport.platform.kinds.Staging;

/** Takes in many categories of products at once. A main category is known by its name. */
@Component
public class CategoryIntake implements Intake {

    private static final KindDescription KIND = new KindDescription(
            "category",
            List.of(
                    FieldDescription.of(CATEGORY.NAME, FieldType.NAME).asRequired(),
                    FieldDescription.reference("parent", CATEGORY.PARENT_ID, "category")));

    @Override
    public KindDescription kind() {
        return KIND;
    }

    @Override
    public TableField<?, ?> id() {
        return CATEGORY.ID;
    }

    @Override
    public void check(Staging staged) {
        Field<String> name = DSL.lower(staged.column("name", String.class));
        Condition isMain =
                staged.has("parent") ? staged.column("parent", UUID.class).isNull() : DSL.trueCondition();
        Table<?> known = DSL.select(
                        staged.row().as("row"),
                        CATEGORY.ID.coerce(SQLDataType.UUID).as("record_id"))
                .from(staged.rows())
                .join(CATEGORY)
                .on(DSL.lower(CATEGORY.NAME).eq(name))
                .and(CATEGORY.PARENT_ID.isNull())
                .where(isMain)
                .asTable("known");
        staged.adopt(known);
        Field<UUID> byName = DSL.field(DSL.select(CATEGORY.ID.coerce(SQLDataType.UUID))
                .from(CATEGORY)
                .where(DSL.lower(CATEGORY.NAME).eq(name))
                .and(CATEGORY.PARENT_ID.isNull()));
        staged.refuse("name", "import.name_taken", isMain.and(byName.ne(staged.id())));
        staged.refuseRepeats("name", "import.name_taken", DSL.when(isMain, name));
    }

    @Override
    public void take(Staging staged) {
        staged.into(CATEGORY).run();
        staged.recordChanges("category", null);
    }

    @Override
    public Map<String, Select<Record2<String, UUID>>> naturalKeys() {
        return Map.of(
                "name",
                DSL.select(DSL.lower(CATEGORY.NAME), CATEGORY.ID.coerce(SQLDataType.UUID))
                        .from(CATEGORY));
    }
}
