package rapport.exchange.importing;

import java.util.UUID;
import org.jooq.DSLContext;
import rapport.platform.audit.Chunks;
import rapport.platform.settings.Company;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;

/** What all files of one import share. */
final class ImportContext {

    private final DSLContext db;
    private final UUID job;
    private final Mapping mapping;
    private final String source;
    private final Company company;
    private final Lookups lookups;
    private final Rejections rejections;
    private final Chunks chunks;
    private final ImportWatch watch;
    private int tables;

    ImportContext(
            DSLContext db,
            UUID job,
            Mapping mapping,
            String source,
            Company company,
            Lookups lookups,
            Rejections rejections,
            Chunks chunks,
            ImportWatch watch) {
        this.db = db;
        this.job = job;
        this.mapping = mapping;
        this.source = source;
        this.company = company;
        this.lookups = lookups;
        this.rejections = rejections;
        this.chunks = chunks;
        this.watch = watch;
    }

    DSLContext db() {
        return db;
    }

    UUID job() {
        return job;
    }

    Mapping mapping() {
        return mapping;
    }

    String source() {
        return source;
    }

    Company company() {
        return company;
    }

    Lookups lookups() {
        return lookups;
    }

    Rejections rejections() {
        return rejections;
    }

    /** In which the audit trail has what came in. */
    Chunks chunks() {
        return chunks;
    }

    ImportWatch watch() {
        return watch;
    }

    /** A name for a temporary table, used once. */
    String nextTable() {
        return "import_" + ++tables;
    }

    String sentence(Text problem) {
        return Texts.t(problem);
    }
}
