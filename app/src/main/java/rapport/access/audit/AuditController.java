package rapport.access.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.platform.errors.NotFound;
import rapport.platform.text.Texts;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import schema.access.tables.records.AuditEntryRecord;

/** The audit trail, for administrators. */
@Controller
class AuditController {

    private final AuditReader reader;
    private final AuditExport export;
    private final Chain chain;
    private final Moments moments;

    AuditController(AuditReader reader, AuditExport export, Chain chain, Moments moments) {
        this.reader = reader;
        this.export = export;
        this.chain = chain;
        this.moments = moments;
    }

    @GetMapping(AuditFilter.PATH)
    AuditPage list(
            @RequestParam Map<String, String> said, @RequestParam(defaultValue = "0") long before, CurrentUser who) {
        NotFound.unless(who.may(Permission.ADMINISTER), "audit");
        AuditFilter filter = AuditFilter.of(said);
        List<AuditEntryRecord> found = reader.entries(filter.condition(moments), before, AuditReader.ON_A_PAGE + 1);
        List<AuditEntryRecord> shown =
                found.stream().limit(AuditReader.ON_A_PAGE).toList();
        return new AuditPage(
                filter,
                AuditDay.of(reader.lines(shown, who), moments.now()),
                actors(),
                AuditKinds.actions(),
                AuditKinds.kinds(),
                found.size() > shown.size()
                        ? filter.href(
                                AuditFilter.PATH,
                                "before",
                                Long.toString(shown.getLast().getId()))
                        : null,
                filter.href(AuditFilter.PATH + "/export"),
                chain.now(),
                moments.now());
    }

    private Map<String, String> actors() {
        Map<String, String> actors = new LinkedHashMap<>();
        reader.users().forEach((id, name) -> actors.put(id.toString(), name));
        Stream.of("system", "command", "nobody").forEach(each -> actors.put(each, Texts.t("audit.actor." + each)));
        return actors;
    }

    @GetMapping(AuditFilter.PATH + "/{id}")
    AuditEntryPage show(@PathVariable long id, CurrentUser who) {
        NotFound.unless(who.may(Permission.ADMINISTER), id);
        AuditEntryRecord entry = reader.entry(id).orElseThrow(() -> new NotFound(id));
        List<RowChange> changes = reader.changes(entry, who);
        long kept = reader.rows(entry).count();
        return new AuditEntryPage(
                reader.lines(List.of(entry), who).getFirst(),
                changes,
                kept - changes.size(),
                kept == 0 ? 0 : entry.getCount() - kept,
                entry.getDigest(),
                text(entry.getJobId()),
                entry.getSubjectId() == null ? null : AuditFilter.PATH + "?subject=" + entry.getSubjectId());
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }

    /** A POST, since it is written down itself. */
    @PostMapping(AuditFilter.PATH + "/export")
    void export(@RequestParam Map<String, String> said, CurrentUser who, HttpServletResponse response)
            throws IOException {
        NotFound.unless(who.may(Permission.ADMINISTER), "audit");
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit-trail.csv\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        export.write(AuditFilter.of(said), response.getOutputStream());
    }
}
