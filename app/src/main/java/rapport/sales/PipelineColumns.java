package rapport.sales;

import static schema.sales.tables.Pipeline.PIPELINE;
import static schema.sales.tables.PipelineColumn.PIPELINE_COLUMN;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.platform.ids.Ids;

/** The pipelines that deals move through, and their columns. */
@Repository
@Transactional
public class PipelineColumns {

    /** A column by its name and what it means for the deals in it. */
    public record Column(String name, DealOutcome outcome) {}

    private final DSLContext db;

    PipelineColumns(DSLContext db) {
        this.db = db;
    }

    /**
     * Sees to it that a pipeline has these columns; those it has already stay as they are, new ones go to its end.
     *
     * @return the rows that were missing, each with its table
     */
    public Map<UUID, Table<?>> ensure(String pipeline, List<Column> columns) {
        Map<UUID, Table<?>> made = new LinkedHashMap<>();
        UUID fresh = Ids.next();
        int rows = db.insertInto(PIPELINE)
                .set(PIPELINE.ID, fresh)
                .set(PIPELINE.NAME, pipeline)
                .onConflictDoNothing()
                .execute();
        UUID id = Objects.requireNonNull(db.select(PIPELINE.ID)
                .from(PIPELINE)
                .where(PIPELINE.NAME.eq(pipeline))
                .fetchSingle(PIPELINE.ID));
        if (rows == 1) {
            made.put(fresh, PIPELINE);
        }
        columns.forEach(column -> ensure(id, column).ifPresent(added -> made.put(added, PIPELINE_COLUMN)));
        return made;
    }

    private Optional<UUID> ensure(UUID pipeline, Column column) {
        boolean there = db.fetchExists(
                PIPELINE_COLUMN,
                PIPELINE_COLUMN.PIPELINE_ID.eq(pipeline).and(PIPELINE_COLUMN.NAME.equalIgnoreCase(column.name())));
        if (there) {
            return Optional.empty();
        }
        Integer last = db.select(DSL.coalesce(DSL.max(PIPELINE_COLUMN.POSITION), 0))
                .from(PIPELINE_COLUMN)
                .where(PIPELINE_COLUMN.PIPELINE_ID.eq(pipeline))
                .fetchSingle()
                .value1();
        UUID id = Ids.next();
        db.insertInto(PIPELINE_COLUMN)
                .set(PIPELINE_COLUMN.ID, id)
                .set(PIPELINE_COLUMN.PIPELINE_ID, pipeline)
                .set(PIPELINE_COLUMN.NAME, column.name())
                .set(PIPELINE_COLUMN.POSITION, last + 1)
                .set(PIPELINE_COLUMN.OUTCOME, column.outcome())
                .execute();
        return Optional.of(id);
    }
}
