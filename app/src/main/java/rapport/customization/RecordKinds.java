package rapport.customization;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
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

    /** A record of a kind: what its custom fields hold, and under which version. */
    record Held(CustomColumn kind, UUID id, String label, JSONB values, int version) {}

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
        return find(kind)
                .filter(any -> who.may(Permission.SEE))
                .flatMap(column ->
                        WithinRequest.whileReading("what " + kind + " " + id + " holds", () -> read(column, id)));
    }

    private Optional<Held> read(CustomColumn column, UUID id) {
        return db.select(column.label(), column.values(), column.version())
                .from(column.table())
                .where(column.plainId().eq(id))
                .and(column.which())
                .fetchOptional(row -> new Held(column, id, row.value1(), row.value2(), row.value3()));
    }

    /** The record behind the subject of a page. */
    Optional<Held> held(Subject subject, CurrentUser who) {
        return kinds.stream()
                .filter(kind -> kind.subject().equals(subject.kind()))
                .flatMap(kind -> held(kind.kind(), subject.id(), who).stream())
                .findFirst();
    }
}
