package rapport.sales;

import static org.jooq.impl.DSL.name;
import static schema.sales.tables.Deal.DEAL;
import static schema.sales.tables.Pipeline.PIPELINE;
import static schema.sales.tables.PipelineColumn.PIPELINE_COLUMN;

import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import rapport.platform.kinds.FieldDescription;
import rapport.platform.kinds.FieldType;
import rapport.platform.kinds.Intake;
import rapport.platform.kinds.KindDescription;
import rapport.platform.kinds.Staging;

/** Takes in many deals at once. The buyer may be unknown; the column of the pipeline must be there. */
@Component
public class DealIntake implements Intake {

    private static final KindDescription KIND = new KindDescription(
            "deal",
            List.of(
                    FieldDescription.of(DEAL.TITLE, FieldType.NAME).asRequired(),
                    FieldDescription.reference("party", DEAL.PARTY_ID, "organisation", "person"),
                    FieldDescription.of("pipeline", FieldType.NAME).asRequired(),
                    FieldDescription.of("column", FieldType.NAME).asRequired(),
                    FieldDescription.reference("product", DEAL.PRODUCT_ID, "product"),
                    FieldDescription.of(DEAL.WORTH_MINOR, FieldType.MONEY).named("worth"),
                    FieldDescription.of("currency", FieldType.CURRENCY),
                    FieldDescription.of(DEAL.OPENED_ON, FieldType.DATE),
                    FieldDescription.of(DEAL.EXPECTED_ON, FieldType.DATE),
                    FieldDescription.of(DEAL.CLOSED_ON, FieldType.DATE),
                    FieldDescription.reference("owner", DEAL.OWNER_ID, "user")));

    @Override
    public KindDescription kind() {
        return KIND;
    }

    @Override
    public TableField<?, ?> id() {
        return DEAL.ID;
    }

    @Override
    public void check(Staging staged) {
        staged.refuse("column", "import.no_pipeline_column", column(staged).isNull());
    }

    private static Field<UUID> column(Staging staged) {
        return DSL.field(DSL.select(PIPELINE_COLUMN.ID.coerce(SQLDataType.UUID))
                .from(PIPELINE_COLUMN)
                .join(PIPELINE)
                .on(PIPELINE.ID.eq(PIPELINE_COLUMN.PIPELINE_ID))
                .where(PIPELINE.NAME.eq(staged.column("pipeline", String.class)))
                .and(DSL.lower(PIPELINE_COLUMN.NAME)
                        .eq(DSL.lower(DSL.field(name(staged.rows().getName(), "column"), String.class)))));
    }

    @Override
    public void take(Staging staged) {
        staged.into(DEAL)
                .set(DEAL.COLUMN_ID, column(staged))
                .set(DEAL.CURRENCY, CurrencyColumn.of(staged))
                .run();
        staged.recordChanges("deal", staged.has("party") ? staged.column("party", UUID.class) : null);
    }
}
