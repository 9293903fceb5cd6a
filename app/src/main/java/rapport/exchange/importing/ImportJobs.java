package rapport.exchange.importing;

import static schema.exchange.tables.ImportFile.IMPORT_FILE;
import static schema.exchange.tables.ImportJob.IMPORT_JOB;
import static schema.exchange.tables.ImportRow.IMPORT_ROW;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.platform.kinds.Staging;
import rapport.platform.time.Moments;
import rapport.platform.user.UserId;
import tools.jackson.databind.json.JsonMapper;

/** The imports there have been, and what each did. */
@Repository
@Transactional
class ImportJobs {

    private final DSLContext db;
    private final Moments moments;
    private final JsonMapper json;

    ImportJobs(DSLContext db, Moments moments, JsonMapper json) {
        this.db = db;
        this.moments = moments;
        this.json = json;
    }

    /** Begins a job, or goes on with one that was ended by force. */
    void start(UUID id, String source, String mapping, @Nullable UserId by) {
        db.insertInto(IMPORT_JOB)
                .set(IMPORT_JOB.ID, id)
                .set(IMPORT_JOB.SOURCE, source)
                .set(IMPORT_JOB.MAPPING, mapping)
                .set(IMPORT_JOB.STARTED_AT, moments.now())
                .set(IMPORT_JOB.USER_ID, by)
                .onConflict(IMPORT_JOB.ID)
                .doUpdate()
                .set(IMPORT_JOB.STATE, "running")
                .setNull(IMPORT_JOB.ENDED_AT)
                .execute();
    }

    /** It came to an end that nobody wanted; files before that are in. */
    void fail(UUID id) {
        db.update(IMPORT_JOB)
                .set(IMPORT_JOB.ENDED_AT, moments.now())
                .set(IMPORT_JOB.STATE, "failed")
                .where(IMPORT_JOB.ID.eq(id))
                .execute();
    }

    /** What became of the files that are in already. */
    Map<String, FileResult> taken(UUID job) {
        Map<String, FileResult> taken = new HashMap<>();
        db.select(IMPORT_FILE.FILE, IMPORT_FILE.RESULT)
                .from(IMPORT_FILE)
                .where(IMPORT_FILE.JOB_ID.eq(job))
                .forEach(row ->
                        taken.put(row.value1(), json.readValue(row.value2().data(), FileResult.class)));
        return taken;
    }

    /** In the transaction that takes the file. */
    void took(UUID job, FileResult result) {
        db.insertInto(IMPORT_FILE)
                .set(IMPORT_FILE.JOB_ID, job)
                .set(IMPORT_FILE.FILE, result.file())
                .set(IMPORT_FILE.RESULT, JSONB.valueOf(json.writeValueAsString(result)))
                .onConflictDoNothing()
                .execute();
    }

    /** Rows that an import needs beside those of its files; they go when it is taken back and nobody uses them. */
    void made(UUID job, Map<UUID, Table<?>> rows) {
        rows.forEach((id, table) -> db.insertInto(IMPORT_ROW)
                .set(IMPORT_ROW.JOB_ID, job)
                .set(IMPORT_ROW.FILE, "")
                .set(IMPORT_ROW.KIND, "pipeline")
                .set(IMPORT_ROW.RECORD_ID, id)
                .set(IMPORT_ROW.PART, Staging.part(table))
                .set(IMPORT_ROW.KEY, JSONB.valueOf(json.writeValueAsString(Map.of("id", id))))
                .execute());
    }

    /** Keeps how the job left the rows that it changed, so that a change since can be told. */
    void keepStateAfter(UUID job) {
        Condition fresh = IMPORT_ROW.JOB_ID.eq(job).and(IMPORT_ROW.AFTER.isNull());
        Map<String, JSONB> parts = db.select(IMPORT_ROW.PART, DSL.min(IMPORT_ROW.KEY.cast(String.class)))
                .from(IMPORT_ROW)
                .where(fresh)
                .groupBy(IMPORT_ROW.PART)
                .fetchMap(IMPORT_ROW.PART, row -> JSONB.valueOf(row.value2()));
        if (parts.isEmpty()) {
            return;
        }
        Catalog catalog = Catalog.of(db);
        parts.forEach((part, sample) -> {
            Table<?> table = catalog.of(part);
            Table<?> now = table.as("now");
            List<Field<?>> key = Catalog.key(table, sample);
            db.update(IMPORT_ROW)
                    .set(IMPORT_ROW.AFTER, Staging.wholeRow(now))
                    .from(now)
                    .where(fresh)
                    .and(IMPORT_ROW.PART.eq(part))
                    .and(Catalog.isRow(now, key, IMPORT_ROW.KEY))
                    .execute();
        });
    }

    void end(UUID id, ImportResult result) {
        db.update(IMPORT_JOB)
                .set(IMPORT_JOB.ENDED_AT, moments.now())
                .set(IMPORT_JOB.STATE, result.wasStopped() ? "stopped" : "done")
                .set(IMPORT_JOB.RESULT, JSONB.valueOf(json.writeValueAsString(result)))
                .where(IMPORT_JOB.ID.eq(id))
                .execute();
    }
}
