package rapport.customization;

import static schema.customization.tables.RecordTag.RECORD_TAG;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record6;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import rapport.platform.errors.NotFound;
import rapport.platform.kinds.CustomColumn;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.user.Subject;
import rapport.platform.web.WithinRequest;

/** The kinds that may have custom fields, and what single records hold. */
@Component
public class RecordKinds {

    private static final List<String> ORDER =
            List.of("relationship", "organisation", "person", "deal", "order", "product", "agreement");

    /** A record of a kind: what its custom fields hold, the tags on it, and its version. */
    record Held(CustomColumn kind, UUID id, String label, JSONB values, int version, List<TagId> tags) {}

    /** A record, as far as its custom fields' form needs it. @param href its page */
    public record Known(String kind, UUID id, String label, int version, String href) {}

    private static final int OFFERED = 10;

    private final DSLContext db;
    private final List<CustomColumn> kinds;

    RecordKinds(DSLContext db, List<CustomColumn> kinds) {
        this.db = db;
        this.kinds = kinds.stream()
                .sorted((one, other) -> Integer.compare(place(one.kind()), place(other.kind())))
                .toList();
    }

    private static int place(String kind) {
        int at = ORDER.indexOf(kind);
        return at < 0 ? ORDER.size() : at;
    }

    /** In the order of the settings. */
    public List<String> all() {
        return kinds.stream().map(CustomColumn::kind).toList();
    }

    public CustomColumn get(String kind) {
        return find(kind).orElseThrow(() -> new NotFound(kind));
    }

    Optional<CustomColumn> find(String kind) {
        return kinds.stream().filter(one -> one.kind().equals(kind)).findFirst();
    }

    public Known known(String kind, UUID id, CurrentUser who) {
        return held(kind, id, who)
                .map(one -> new Known(
                        kind, id, one.label(), one.version(), one.kind().path() + id))
                .orElseThrow(() -> new NotFound(id));
    }

    /** Names of records that begin so. */
    public List<String> namesBeginning(String kind, String start, CurrentUser who) {
        String beginning = start.strip().toLowerCase(Locale.ROOT);
        Optional<CustomColumn> column = find(kind).filter(any -> who.may(Permission.SEE) && !beginning.isEmpty());
        return column.isEmpty()
                ? List.of()
                : db.selectDistinct(column.get().label())
                        .from(column.get().table())
                        .where(DSL.lower(column.get().label()).startsWith(beginning))
                        .and(column.get().which())
                        .orderBy(column.get().label())
                        .limit(OFFERED)
                        .fetch(row -> row.value1());
    }

    Optional<Held> held(String kind, UUID id, CurrentUser who) {
        return held(find(kind).stream().toList(), id, who);
    }

    /** The record behind the subject of a page. */
    Optional<Held> held(Subject subject, CurrentUser who) {
        return held(of(subject), subject.id(), who);
    }

    private List<CustomColumn> of(Subject subject) {
        return kinds.stream()
                .filter(kind -> kind.subject().equals(subject.kind()))
                .toList();
    }

    /** @param columns of the kinds of which the record may be */
    private Optional<Held> held(List<CustomColumn> columns, UUID id, CurrentUser who) {
        return columns.isEmpty() || !who.may(Permission.SEE)
                ? Optional.empty()
                : WithinRequest.whileReading(
                        key(columns, id),
                        () -> rows(columns, id)
                                .reduce(Select::unionAll)
                                .flatMap(db::fetchOptional)
                                .map(this::toHeld));
    }

    /** Reads the records behind all subjects of a page at once. */
    void expect(List<Subject> subjects, CurrentUser who) {
        Optional<Select<Record6<String, UUID, String, String, Integer, List<TagId>>>> rows = subjects.stream()
                .flatMap(subject -> rows(of(subject), subject.id()))
                .reduce(Select::unionAll);
        if (rows.isEmpty() || !who.may(Permission.SEE) || !WithinRequest.isReading()) {
            return;
        }
        Map<UUID, Held> found =
                db.fetch(rows.get()).stream().map(this::toHeld).collect(Collectors.toMap(Held::id, one -> one));
        subjects.forEach(subject -> WithinRequest.whileReading(
                key(of(subject), subject.id()), () -> Optional.ofNullable(found.get(subject.id()))));
    }

    private static String key(List<CustomColumn> columns, UUID id) {
        return "what " + columns.stream().map(CustomColumn::kind).toList() + " " + id + " holds";
    }

    private static Stream<Select<Record6<String, UUID, String, String, Integer, List<TagId>>>> rows(
            List<CustomColumn> columns, UUID id) {
        return columns.stream()
                .map(column -> DSL.select(
                                DSL.inline(column.kind()),
                                column.plainId(),
                                column.label(),
                                // As text, so that numbers keep all their digits wherever it is packed.
                                column.values().cast(SQLDataType.CLOB),
                                column.version(),
                                tagsOn(column.plainId()))
                        .from(column.table())
                        .where(column.plainId().eq(id))
                        .and(column.which()));
    }

    private Held toHeld(Record6<String, UUID, String, String, Integer, List<TagId>> row) {
        return new Held(
                get(row.value1()), row.value2(), row.value3(), JSONB.valueOf(row.value4()), row.value5(), row.value6());
    }

    private static Field<List<TagId>> tagsOn(Field<UUID> record) {
        return DSL.array(DSL.select(RECORD_TAG.TAG_ID.coerce(SQLDataType.UUID))
                        .from(RECORD_TAG)
                        .where(RECORD_TAG.RECORD_ID.eq(record)))
                .convertFrom(ids -> Stream.of(ids).map(TagId::new).toList());
    }
}
