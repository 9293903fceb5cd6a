package rapport.exchange.importing;

import static schema.exchange.tables.ImportJob.IMPORT_JOB;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.platform.ids.Ids;
import rapport.platform.time.Moments;
import tools.jackson.databind.json.JsonMapper;

/** The imports there have been. */
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

    UUID start(String source, String mapping) {
        UUID id = Ids.next();
        db.insertInto(IMPORT_JOB)
                .set(IMPORT_JOB.ID, id)
                .set(IMPORT_JOB.SOURCE, source)
                .set(IMPORT_JOB.MAPPING, mapping)
                .set(IMPORT_JOB.STARTED_AT, moments.now())
                .execute();
        return id;
    }

    void end(UUID id, ImportResult result) {
        db.update(IMPORT_JOB)
                .set(IMPORT_JOB.ENDED_AT, moments.now())
                .set(IMPORT_JOB.RESULT, JSONB.valueOf(json.writeValueAsString(result)))
                .where(IMPORT_JOB.ID.eq(id))
                .execute();
    }
}
