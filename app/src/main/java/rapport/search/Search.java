package rapport.search;

import static schema.search.tables.Entry.ENTRY;
import static schema.search.tables.Used.USED;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.user.UserId;

/** Finds records of all kinds, and remembers what each user opened. */
@Repository
@Transactional
public class Search {

    private static final int REMEMBERED = 200;

    private final DSLContext db;
    private final Index index;
    private final List<SearchSource> sources;
    private final Map<String, SearchSource> byKind;
    private final List<HitRemarks> remarks;
    private final Moments moments;

    Search(DSLContext db, Index index, List<SearchSource> sources, List<HitRemarks> remarks, Moments moments) {
        this.db = db;
        this.index = index;
        this.sources = List.copyOf(sources);
        this.byKind = sources.stream().collect(Collectors.toMap(SearchSource::kind, source -> source));
        this.remarks = List.copyOf(remarks);
        this.moments = moments;
    }

    /**
     * What fits what was typed: each word of it, as a fragment of a name, e-mail address, phone number or domain, or as a word that was
     * said. The best come first, of those the ones the user opened last.
     *
     * @param most of each group
     */
    public Found find(String typed, int most, CurrentUser who) {
        Query query = Query.of(typed, sources);
        if (query.isEmpty() || query.only() == Query.Only.COMMANDS || !who.may(Permission.SEE)) {
            return Found.NOTHING;
        }
        List<Record> rows = new ArrayList<>(index.named(query, most, who.id()));
        List<? extends Record> said =
                query.asksForWords() && asksForContacts(query) ? index.said(query, most) : List.of();
        if (!rows.isEmpty() || !said.isEmpty()) {
            rows.addAll(said);
            return new Found(grouped(hits(rows, query.terms(), who)), List.of());
        }
        return meant(query, most, who);
    }

    private boolean asksForContacts(Query query) {
        return query.kinds().isEmpty()
                || query.kinds().stream()
                        .anyMatch(kind -> !source(kind).entries().named());
    }

    /** Nothing has these words: perhaps others were meant that are written much the same. */
    private Found meant(Query query, int most, CurrentUser who) {
        List<List<String>> likely = index.likely(query);
        if (likely.isEmpty()) {
            return Found.NOTHING;
        }
        List<Record> rows = new ArrayList<>(index.named(query, likely, most, who.id()));
        List<String> best = likely.stream().map(List::getFirst).toList();
        Query instead = query.instead(best);
        if (instead.asksForWords() && asksForContacts(query)) {
            rows.addAll(index.said(instead, most));
        }
        List<String> all = likely.stream().flatMap(List::stream).toList();
        return rows.isEmpty() ? Found.NOTHING : new Found(grouped(hits(rows, all, who)), best);
    }

    /** What the user opened last, the last first. */
    public List<Hit> recent(int most, CurrentUser who) {
        UserId user = who.id();
        return user == null || !who.may(Permission.SEE) ? List.of() : hits(index.recent(user, most), List.of(), who);
    }

    /** One record as a hit; empty when it is not in the index. */
    public Optional<Hit> hit(UUID id, CurrentUser who) {
        return who.may(Permission.SEE)
                ? hits(index.one(id), List.of(), who).stream().findFirst()
                : Optional.empty();
    }

    /** Remembers that the user opened a record; nothing happens when there is none. */
    public void opened(UUID id, CurrentUser who) {
        UserId user = who.id();
        if (user == null || !who.may(Permission.SEE) || !db.fetchExists(ENTRY, ENTRY.ID.eq(id))) {
            return;
        }
        db.insertInto(USED)
                .set(USED.USER_ID, user)
                .set(USED.ENTRY_ID, id)
                .set(USED.AT, moments.now())
                .onConflict(USED.USER_ID, USED.ENTRY_ID)
                .doUpdate()
                .set(USED.AT, moments.now())
                .execute();
        db.deleteFrom(USED)
                .where(USED.USER_ID.eq(user))
                .and(USED.AT.lt(db.select(USED.AT)
                        .from(USED)
                        .where(USED.USER_ID.eq(user))
                        .orderBy(USED.AT.desc())
                        .offset(REMEMBERED)
                        .limit(1)))
                .execute();
    }

    private List<Hit> hits(List<? extends Record> rows, List<String> terms, CurrentUser who) {
        List<Hit> hits = rows.stream()
                .filter(row -> byKind.containsKey(row.get(ENTRY.KIND)))
                .map(row -> hit(row, terms))
                .toList();
        Map<UUID, Remark> said = new LinkedHashMap<>();
        if (!hits.isEmpty()) {
            remarks.forEach(source -> said.putAll(source.of(hits, who)));
        }
        return hits.stream()
                .map(hit -> said.containsKey(hit.id()) ? hit.with(said.get(hit.id())) : hit)
                .toList();
    }

    private SearchSource source(String kind) {
        return Objects.requireNonNull(byKind.get(kind), kind);
    }

    private Hit hit(Record row, List<String> terms) {
        SearchSource source = source(row.get(ENTRY.KIND));
        UUID id = row.get(ENTRY.ID);
        Set<String> beside = new LinkedHashSet<>();
        Optional.ofNullable(row.get(ENTRY.SUBTITLE))
                .filter(text -> !text.isBlank())
                .ifPresent(beside::add);
        Optional.ofNullable(row.get(Index.PARTY.TITLE)).ifPresent(beside::add);
        return new Hit(
                id,
                source.kind(),
                source.group(),
                source.icon(),
                source.href(id),
                source.title(row.get(ENTRY.TITLE)),
                String.join(", ", beside),
                row.get(ENTRY.PARTY_ID),
                null,
                terms);
    }

    private static Map<Group, List<Hit>> grouped(List<Hit> hits) {
        Map<Group, List<Hit>> groups = new LinkedHashMap<>();
        for (Group group : Group.values()) {
            List<Hit> its = hits.stream().filter(hit -> hit.group() == group).toList();
            if (!its.isEmpty()) {
                groups.put(group, its);
            }
        }
        return groups;
    }
}
