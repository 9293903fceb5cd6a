package rapport.sales;

import static schema.sales.tables.Pipeline.PIPELINE;
import static schema.sales.tables.PipelineColumn.PIPELINE_COLUMN;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import rapport.platform.ids.Ids;
import rapport.platform.text.Texts;

/** The pipeline a company starts with. */
final class UsualPipeline {

    private record Step(String key, DealOutcome outcome) {}

    private static final List<Step> STEPS = List.of(
            new Step("deal.column.qualifying", DealOutcome.OPEN),
            new Step("deal.column.proposal", DealOutcome.OPEN),
            new Step("deal.column.negotiation", DealOutcome.OPEN),
            new Step("deal.column.won", DealOutcome.WON),
            new Step("deal.column.lost", DealOutcome.LOST));

    private UsualPipeline() {}

    static void make(DSLContext db) {
        UUID pipeline = Ids.next();
        int made = db.insertInto(PIPELINE)
                .set(PIPELINE.ID, pipeline)
                .set(PIPELINE.NAME, Texts.t("deal.pipeline.usual"))
                .onConflictDoNothing()
                .execute();
        for (int position = 0; made == 1 && position < STEPS.size(); position++) {
            db.insertInto(PIPELINE_COLUMN)
                    .set(PIPELINE_COLUMN.ID, Ids.next())
                    .set(PIPELINE_COLUMN.PIPELINE_ID, pipeline)
                    .set(PIPELINE_COLUMN.NAME, Texts.t(STEPS.get(position).key()))
                    .set(PIPELINE_COLUMN.POSITION, position)
                    .set(PIPELINE_COLUMN.OUTCOME, STEPS.get(position).outcome())
                    .execute();
        }
    }
}
