package rapport.interactions;

import static schema.interactions.tables.File.FILE;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import rapport.platform.text.Texts;
import rapport.search.Changed;
import rapport.search.Entries;
import rapport.search.Group;
import rapport.search.SearchSource;

/** Files are found by their names; beside each stands the record that it is attached to. */
@Component
class FileSearchSource implements SearchSource {

    private final List<Attachable> kinds;

    FileSearchSource(List<Attachable> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    @Override
    public String kind() {
        return "file";
    }

    @Override
    public String name() {
        return Texts.t("file.one");
    }

    @Override
    public Group group() {
        return Group.FILES;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Entries entries() {
        return new Entries(
                FILE,
                FILE.DELETED_AT.isNull().and(hasItsRecord()),
                FILE.ID.coerce(SQLDataType.UUID),
                FILE.SUBJECT_ID,
                FILE.NAME,
                Entries.nothing(),
                Entries.nothing(),
                true,
                FILE.CREATED_AT);
    }

    @Override
    public Condition touchedBy(Changed changed) {
        return DSL.or(Stream.concat(
                        Stream.of(changed.has("file", FILE.ID)),
                        kinds.stream()
                                .map(kind -> FILE.SUBJECT_KIND
                                        .eq(kind.kind())
                                        .and(changed.has(kind.kind(), FILE.SUBJECT_ID))))
                .toList());
    }

    /** A file outlives its record for some days, so that both can come back. */
    private Condition hasItsRecord() {
        return DSL.or(kinds.stream()
                .map(kind -> FILE.SUBJECT_KIND.eq(kind.kind()).and(has(kind, FILE.SUBJECT_ID)))
                .toList());
    }

    private static Condition has(Attachable kind, Field<UUID> id) {
        Table<?> all = kind.all().asTable("record");
        return DSL.exists(DSL.selectOne().from(all).where(id.eq(all.field(0, UUID.class))));
    }

    @Override
    public String icon() {
        return "paperclip";
    }

    @Override
    public String href(UUID id) {
        return "/files/" + id + "/record";
    }
}
