package rapport.access.audit;

import static schema.access.tables.AuditEntry.AUDIT_ENTRY;
import static schema.access.tables.User.USER;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.platform.records.RecordName;
import rapport.platform.records.Records;
import rapport.platform.text.Texts;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Subject;
import schema.access.tables.records.AuditEntryRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the audit trail, the newest entries first. */
@Repository
@Transactional(readOnly = true)
class AuditReader {

    static final int ON_A_PAGE = 50;

    private static final int FIELDS_IN_A_LINE = 3;

    private static final Map<String, String> KINDS = Map.of(
            "directory.party", "party",
            "directory.person", "party",
            "directory.organisation", "party",
            "sales.order", "order",
            "sales.deal", "deal",
            "sales.agreement", "agreement",
            "sales.product", "product");

    private static final Set<String> PARTIES = Set.of(
            "party_id", "person_id", "from_id", "to_id", "carrier_id", "supplier_id", "competitor_id", "into_id");

    /** The columns that say what something is called, the best first. */
    private static final List<String> NAMES =
            List.of("name", "title", "subject", "what", "label", "sentence", "family_name", "number", "value");

    private final DSLContext db;
    private final Records records;
    private final AuditWords words;
    private final JsonMapper json;

    AuditReader(DSLContext db, Records records, AuditWords words, JsonMapper json) {
        this.db = db;
        this.records = records;
        this.words = words;
        this.json = json;
    }

    /** @param before only entries with a smaller number; 0 for the newest */
    List<AuditEntryRecord> entries(Condition condition, long before, int most) {
        return db.selectFrom(AUDIT_ENTRY)
                .where(condition)
                .and(before > 0 ? AUDIT_ENTRY.ID.lt(before) : AUDIT_ENTRY.ID.isNotNull())
                .orderBy(AUDIT_ENTRY.ID.desc())
                .limit(most)
                .fetch();
    }

    Optional<AuditEntryRecord> entry(long id) {
        return db.selectFrom(AUDIT_ENTRY).where(AUDIT_ENTRY.ID.eq(id)).fetchOptional();
    }

    /** All users by name, for the choice of one. */
    Map<UUID, String> users() {
        return db.select(USER.ID, USER.NAME)
                .from(USER)
                .orderBy(USER.NAME, USER.ID)
                .fetchMap(row -> Objects.requireNonNull(row.value1()).value(), row -> row.value2());
    }

    List<AuditLine> lines(List<AuditEntryRecord> entries, CurrentUser who) {
        Map<UUID, String> users = users();
        Map<UUID, String> names = names(entries, users, who);
        Map<Subject, RecordName> about = records.names(
                entries.stream().flatMap(entry -> subject(entry).stream()).toList(), who);
        return entries.stream()
                .map(entry -> new AuditLine(
                        entry.getId(),
                        entry.getAt(),
                        actor(entry, users),
                        entry.getActor(),
                        what(entry),
                        record(entry, about, users),
                        detail(entry, names, who),
                        entry.getCount(),
                        said(entry.getWay()),
                        said(entry.getAddress())))
                .toList();
    }

    private static Optional<Subject> subject(AuditEntryRecord entry) {
        String kind = entry.getKind() == null ? null : KINDS.get(entry.getKind());
        return kind == null || entry.getSubjectId() == null
                ? Optional.empty()
                : Optional.of(new Subject(kind, entry.getSubjectId()));
    }

    private static @Nullable RecordName record(
            AuditEntryRecord entry, Map<Subject, RecordName> about, Map<UUID, String> users) {
        if ("access.user".equals(entry.getKind()) && users.containsKey(entry.getSubjectId())) {
            return new RecordName(Objects.requireNonNull(users.get(entry.getSubjectId())), "/settings/users");
        }
        return subject(entry).map(about::get).orElse(null);
    }

    static String actor(AuditEntryRecord entry, Map<UUID, String> users) {
        return entry.getUserId() == null
                ? Texts.t("audit.actor." + entry.getActor())
                : users.getOrDefault(
                        entry.getUserId().value(), entry.getUserId().toString());
    }

    String what(AuditEntryRecord entry) {
        Optional<String> said = Optional.ofNullable(entry.getWhat()).flatMap(what -> words.said(what.data()));
        if (said.isPresent()) {
            return said.get();
        }
        String action = AuditWords.action(entry.getAction());
        return entry.getKind() == null ? action : Texts.t("audit.line", action, AuditWords.kind(entry.getKind()));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String detail(AuditEntryRecord entry, Map<UUID, String> names, CurrentUser who) {
        if (entry.getChanges() == null) {
            return AuditKinds.REFUSALS.contains(entry.getAction()) ? said(entry.getWay()) : "";
        }
        String changed = rows(entry)
                .filter(row -> row.path("op").asString("").equals("changed"))
                .sorted(Comparator.comparing(row -> !isMain(row, entry)))
                .findFirst()
                .map(row -> words.row(row, names, who).fields().stream()
                        .limit(FIELDS_IN_A_LINE)
                        .map(Diff::inOneLine)
                        .collect(Collectors.joining(" · ")))
                .orElse("");
        return changed.isEmpty() ? called(entry) : changed;
    }

    /** What the record is called that is new or gone. */
    private String called(AuditEntryRecord entry) {
        return rows(entry)
                .sorted(Comparator.comparing(row -> !isMain(row, entry)))
                .flatMap(row -> Stream.of(row.path("after"), row.path("before")))
                .flatMap(side -> NAMES.stream().map(column -> side.path(column).asString("")))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static boolean isMain(JsonNode row, AuditEntryRecord entry) {
        return row.path("table").asString("").equals(entry.getKind())
                && row.path("key").path("id").asString("").equals(String.valueOf(entry.getSubjectId()));
    }

    /** The rows of an entry that are kept one by one. */
    Stream<JsonNode> rows(AuditEntryRecord entry) {
        return entry.getChanges() == null
                ? Stream.empty()
                : json.readTree(entry.getChanges().data()).valueStream();
    }

    List<RowChange> changes(AuditEntryRecord entry, CurrentUser who) {
        Map<UUID, String> names = names(List.of(entry), users(), who);
        return Rewritten.without(rows(entry).toList()).stream()
                .map(row -> words.row(row, names, who))
                .toList();
    }

    /** What an entry did to one record, and to what belongs to it. */
    List<RowChange> changes(AuditEntryRecord entry, UUID record, Map<UUID, String> names, CurrentUser who) {
        return Rewritten.without(rows(entry).toList()).stream()
                .filter(row -> row.path("key").path("id").asString("").equals(record.toString())
                        || row.path("of")
                                .valueStream()
                                .anyMatch(of -> of.asString("").equals(record.toString())))
                .map(row -> words.brief(row, record, names, who))
                .toList();
    }

    /** The names of users and parties that stand in entries by their ids. */
    Map<UUID, String> names(List<AuditEntryRecord> entries, Map<UUID, String> users, CurrentUser who) {
        Set<Subject> parties = new HashSet<>();
        entries.forEach(entry -> rows(entry)
                .flatMap(row -> Stream.of(row.path("before"), row.path("after")))
                .forEach(side -> PARTIES.stream()
                        .map(column -> side.path(column).asString(""))
                        .filter(id -> id.length() == 36)
                        .forEach(id -> parties.add(new Subject("party", UUID.fromString(id))))));
        Map<UUID, String> names = new HashMap<>(users);
        records.names(parties, who).forEach((party, name) -> names.put(party.id(), name.name()));
        return names;
    }
}
