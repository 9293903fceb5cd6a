package rapport.search.indexing;

import static schema.search.tables.Built.BUILT;
import static schema.search.tables.Entry.ENTRY;
import static schema.search.tables.Word.WORD;

import java.util.Collection;
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
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.platform.database.Planner;
import rapport.search.Changed;
import rapport.search.Entries;
import rapport.search.Group;
import rapport.search.SearchSource;
import schema.search.routines.Learn;
import schema.search.routines.Settle;

/** Writes entries, set by set. */
@Component
class EntryRows {

    private static final List<Field<?>> WRITTEN = List.of(
            ENTRY.ID, ENTRY.KIND, ENTRY.PARTY_ID, ENTRY.TITLE, ENTRY.SUBTITLE, ENTRY.SOUGHT, ENTRY.WORDS, ENTRY.AT);

    private final DSLContext db;

    EntryRows(DSLContext db) {
        this.db = db;
    }

    /** Those whose entries are there, as the source makes them now. */
    Set<SearchSource> built(List<SearchSource> sources) {
        Map<String, Integer> versions = db.selectFrom(BUILT).fetchMap(BUILT.KIND, BUILT.VERSION);
        return sources.stream()
                .filter(source -> Objects.equals(versions.get(source.kind()), source.version()))
                .collect(Collectors.toUnmodifiableSet());
    }

    void clear(SearchSource source) {
        db.deleteFrom(ENTRY).where(ENTRY.KIND.eq(source.kind())).execute();
    }

    void built(SearchSource source) {
        db.insertInto(BUILT)
                .set(BUILT.KIND, source.kind())
                .set(BUILT.VERSION, source.version())
                .onConflict(BUILT.KIND)
                .doUpdate()
                .set(BUILT.VERSION, source.version())
                .execute();
    }

    /** Puts what was written where searches find it fast. */
    void settle() {
        new Settle().execute(db.configuration());
    }

    /** After many entries: searches are planned by which words are frequent. */
    void learn() {
        Planner.learn(db, ENTRY);
        Planner.learn(db, WORD);
    }

    /** Makes the entries of the records that meet a condition. */
    void write(SearchSource source, Condition which) {
        if (!which.equals(DSL.falseCondition())) {
            insert(source, source.entries(), which);
        }
    }

    /** Makes the next entries by id; returns the last of them, empty when there were none. */
    Optional<UUID> next(SearchSource source, @Nullable UUID after, int most) {
        Entries entries = source.entries();
        Field<UUID> id = entries.id();
        var page = DSL.select(id.as("id"))
                .from(entries.from())
                .where(entries.where())
                .and(after == null ? DSL.noCondition() : id.gt(after))
                .orderBy(id)
                .limit(most);
        UUID[] ids = db.fetch(page).stream().map(row -> row.value1()).toArray(UUID[]::new);
        if (ids.length == 0) {
            return Optional.empty();
        }
        insert(source, entries, id.eq(DSL.any(DSL.val(ids, SQLDataType.UUID.array()))));
        return Optional.of(ids[ids.length - 1]);
    }

    /**
     * Makes the entries that a party lacks: with one that was deleted and came back all came back that was about it, and nobody says so
     * for each. Parties themselves are not about another one, even where another is shown beside them.
     */
    void complete(Changed changed, Collection<SearchSource> sources) {
        Set<UUID> there = parties(changed, sources);
        while (!there.isEmpty()) {
            Set<UUID> about = there;
            there = sources.stream()
                    .filter(source -> source.group() != Group.PARTIES)
                    .flatMap(source -> Stream.of(insert(source, source.entries(), isLackedBy(about, source.entries()))))
                    .collect(Collectors.toSet());
        }
    }

    private Set<UUID> parties(Changed changed, Collection<SearchSource> sources) {
        List<String> kinds = sources.stream()
                .filter(source -> source.group() == Group.PARTIES)
                .map(SearchSource::kind)
                .toList();
        return db.select(ENTRY.ID)
                .from(ENTRY)
                .where(isOneOf(ENTRY.ID, ids(changed)))
                .and(ENTRY.KIND.in(kinds))
                .fetchSet(ENTRY.ID);
    }

    private static Set<UUID> ids(Changed changed) {
        return changed.records().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static Condition isLackedBy(Set<UUID> parties, Entries entries) {
        return isOneOf(entries.party(), parties)
                .andNotExists(DSL.selectOne().from(ENTRY).where(ENTRY.ID.eq(entries.id())));
    }

    private UUID[] insert(SearchSource source, Entries entries, Condition which) {
        Field<String> nothing = DSL.castNull(SQLDataType.CLOB);
        Select<?> made = DSL.select(
                        entries.id(),
                        DSL.val(source.kind()),
                        entries.party(),
                        entries.title(),
                        entries.subtitle(),
                        entries.named() ? sought(entries) : nothing,
                        entries.named()
                                ? DSL.castNull(ENTRY.WORDS.getDataType())
                                : DSL.function(DSL.name("search", "words"), ENTRY.WORDS.getDataType(), entries.found()),
                        entries.at())
                .from(entries.from())
                .where(entries.where())
                .and(which);
        UUID[] written = db
                .insertInto(ENTRY, WRITTEN)
                .select(made)
                .onConflict(ENTRY.ID)
                .doUpdate()
                .setAllToExcluded()
                .where(DSL.or(WRITTEN.stream().map(EntryRows::isOther).toList()))
                .returning(ENTRY.ID)
                .fetch()
                .stream()
                .map(row -> row.getId())
                .toArray(UUID[]::new);
        if (written.length > 0) {
            Learn learn = new Learn();
            learn.setEntries(written);
            learn.execute(db.configuration());
        }
        return written;
    }

    /** What is written as it was leaves another outdated row behind, and parties are told of more often than they change. */
    private static <T> Condition isOther(Field<T> field) {
        return field.isDistinctFrom(DSL.excluded(field));
    }

    /** " title  title spelled out other things ", folded: two blanks end the title, one begins and ends each word. */
    private static Field<String> sought(Entries entries) {
        return DSL.concat(
                DSL.val(" "),
                text("fold", entries.title()),
                DSL.val("  "),
                DSL.coalesce(text("spelled_out", entries.title()), DSL.val("")),
                DSL.val(" "),
                text("fold", DSL.coalesce(entries.found(), DSL.val(""))),
                DSL.val(" "));
    }

    private static Field<String> text(String function, Field<String> of) {
        return DSL.function(DSL.name("search", function), SQLDataType.CLOB, of);
    }

    /** Takes out what is not there any more, and what was about it, which went with it: the contacts of a party, their files. */
    void forget(Changed changed, Collection<SearchSource> sources) {
        Set<UUID> gone = forget(ENTRY.ID, ids(changed), sources);
        while (!gone.isEmpty()) {
            var about = DSL.select(ENTRY.ID).from(ENTRY).where(isOneOf(ENTRY.PARTY_ID, gone));
            sources.forEach(source -> write(source, source.entries().id().in(about)));
            gone = forget(ENTRY.PARTY_ID, gone, sources);
        }
    }

    private static Condition isOneOf(Field<UUID> id, Set<UUID> ids) {
        return id.eq(DSL.any(DSL.val(ids.toArray(UUID[]::new), SQLDataType.UUID.array())));
    }

    private Set<UUID> forget(Field<UUID> by, Set<UUID> ids, Collection<SearchSource> sources) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        Condition there = DSL.or(sources.stream()
                .map(source -> ENTRY.KIND.eq(source.kind()).and(exists(source.entries())))
                .toList());
        return db.deleteFrom(ENTRY)
                .where(isOneOf(by, ids))
                .andNot(there)
                .returning(ENTRY.ID)
                .fetchSet(ENTRY.ID);
    }

    private static Condition exists(Entries entries) {
        return DSL.exists(DSL.selectOne()
                .from(entries.from())
                .where(entries.where())
                .and(entries.id().eq(ENTRY.ID)));
    }
}
