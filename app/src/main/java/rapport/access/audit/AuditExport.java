package rapport.access.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.platform.audit.AuditTrail;
import rapport.platform.audit.Happening;
import rapport.platform.text.FormulaGuard;
import rapport.platform.text.Text;
import rapport.platform.time.Moments;
import schema.access.tables.records.AuditEntryRecord;

/** Writes entries as a CSV file. That somebody did is an entry first; who breaks off in the middle has had a part. */
@Component
class AuditExport {

    private static final int AT_ONCE = 1_000;

    private static final List<String> COLUMNS = List.of(
            "number",
            "at",
            "actor",
            "user_id",
            "user",
            "token_id",
            "job_id",
            "address",
            "way",
            "action",
            "kind",
            "subject_id",
            "count",
            "what",
            "changes",
            "digest");

    private final AuditReader reader;
    private final AuditTrail trail;
    private final Moments moments;

    AuditExport(AuditReader reader, AuditTrail trail, Moments moments) {
        this.reader = reader;
        this.trail = trail;
        this.moments = moments;
    }

    void write(AuditFilter filter, OutputStream out) throws IOException {
        trail.add(Happening.of("exported", "access.audit_entry", null)
                .called(Text.of("audit.what.exported", filter.href(AuditFilter.PATH))));
        Map<UUID, String> users = reader.users();
        try (CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
            csv.writeRecord(COLUMNS);
            long before = 0;
            List<AuditEntryRecord> entries;
            do {
                entries = reader.entries(filter.condition(moments), before, AT_ONCE);
                for (AuditEntryRecord entry : entries) {
                    csv.writeRecord(cells(entry, users));
                    before = entry.getId();
                }
            } while (entries.size() == AT_ONCE);
        }
    }

    private List<String> cells(AuditEntryRecord entry, Map<UUID, String> users) {
        return Stream.of(
                        text(entry.getId()),
                        text(entry.getAt()),
                        entry.getActor(),
                        text(entry.getUserId()),
                        entry.getUserId() == null ? "" : AuditReader.actor(entry, users),
                        text(entry.getTokenId()),
                        text(entry.getJobId()),
                        text(entry.getAddress()),
                        text(entry.getWay()),
                        entry.getAction(),
                        text(entry.getKind()),
                        text(entry.getSubjectId()),
                        text(entry.getCount()),
                        reader.what(entry),
                        json(entry.getChanges()),
                        text(entry.getDigest()))
                .map(FormulaGuard::added)
                .toList();
    }

    private static String json(@Nullable JSONB value) {
        return value == null ? "" : value.data();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
