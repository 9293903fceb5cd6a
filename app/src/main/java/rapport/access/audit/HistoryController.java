package rapport.access.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rapport.platform.errors.NotFound;
import rapport.platform.lists.ListedKinds;
import rapport.platform.lists.Lists;
import rapport.platform.records.RecordName;
import rapport.platform.records.Records;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Subject;
import schema.access.tables.records.AuditEntryRecord;

/** The history of one record, for whoever sees the record. */
@Controller
class HistoryController {

    private final AuditReader reader;
    private final Records records;
    private final Lists lists;
    private final ListedKinds listed;
    private final Moments moments;

    HistoryController(AuditReader reader, Records records, Lists lists, ListedKinds listed, Moments moments) {
        this.reader = reader;
        this.records = records;
        this.lists = lists;
        this.listed = listed;
        this.moments = moments;
    }

    @GetMapping("/records/{kind}/{id}/history")
    HistoryPage show(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") long before,
            CurrentUser who) {
        Optional<RecordName> named = records.name(new Subject(kind, id), who);
        String name = named.map(RecordName::name)
                .or(() -> listed.find(kind).flatMap(_ -> lists.name(kind, id, who)))
                .orElseThrow(() -> new NotFound(id));
        List<AuditEntryRecord> found = reader.entries(AuditFilter.about(id), before, AuditReader.ON_A_PAGE + 1);
        List<AuditEntryRecord> shown =
                found.stream().limit(AuditReader.ON_A_PAGE).toList();
        Map<UUID, String> users = reader.users();
        Map<UUID, String> names = reader.names(shown, users, who);
        return new HistoryPage(
                name,
                named.map(RecordName::href).orElse(null),
                shown.stream()
                        .map(entry -> new HistoryStep(
                                AuditReader.actor(entry, users),
                                entry.getUserId() != null,
                                entry.getAt(),
                                reader.what(entry),
                                reader.changes(entry, id, names, who)))
                        .toList(),
                found.size() > shown.size()
                        ? "/records/" + kind + "/" + id + "/history?before="
                                + shown.getLast().getId()
                        : null,
                moments.now());
    }
}
