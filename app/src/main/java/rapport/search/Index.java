package rapport.search;

import static schema.search.tables.Entry.ENTRY;
import static schema.search.tables.Near.NEAR;
import static schema.search.tables.Said.SAID;
import static schema.search.tables.Used.USED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Collation;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.platform.user.UserId;
import schema.search.tables.Entry;

/** Reads the index. However common a fragment is, no more than some thousand entries are looked at. */
@Component
class Index {

    static final Entry PARTY = ENTRY.as("party");

    /** Candidates for a fragment, and for the first letter of a name. */
    private static final int MOST = 1_000;

    private static final int MOST_BEGINNINGS = 200;

    /** Names that begin with all that was typed: more than any page shows. */
    private static final int ENOUGH = 50;

    private static final int MOST_WAYS = 64;

    private static final int INDEXED = 2;
    private static final int LONGEST_BEGINNING = 40;
    private static final Collation BY_BYTES = DSL.collation("C");
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    /** Shorter words are too much like many others. */
    private static final int SHORTEST_MEANT = 4;

    private static final int MEANT = 4;
    private static final int NEAR_BY_TRIGRAMS = 60;
    private static final int SHORTEST_NUMBER = 7;
    private static final int TELLING_DIGITS = 6;

    private static final List<Field<?>> LOOKED_AT = List.of(ENTRY.ID, ENTRY.KIND, ENTRY.SOUGHT, ENTRY.AT);

    private final DSLContext db;

    Index(DSLContext db) {
        this.db = db;
    }

    /** Named records in which each word occurs. */
    List<? extends Record> named(Query query, int most, @Nullable UserId user) {
        List<List<String>> words = query.terms().stream().map(List::of).toList();
        return words.size() > 1
                ? best(words, ofSeveral(words, List.of(query.typed()), ENOUGH, named(query), user), most, user)
                : best(words, ofAny(words, named(query), user), most, user);
    }

    /** Named records in which of each set of words one occurs. */
    List<? extends Record> named(Query query, List<List<String>> words, int most, @Nullable UserId user) {
        List<String> together = words.size() > 1 ? together(words) : List.of();
        return together.isEmpty()
                ? best(words, ofAny(words, named(query), user), most, user)
                : best(words, ofSeveral(words, together, 1, named(query), user), most, user);
    }

    /** Every way to take one word of each set; none if there are too many. */
    private static List<String> together(List<List<String>> words) {
        List<String> ways = List.of("");
        for (List<String> any : words) {
            ways = ways.stream()
                    .flatMap(way -> any.stream().map(word -> way.isEmpty() ? word : way + " " + word))
                    .toList();
            if (ways.size() > MOST_WAYS) {
                return List.of();
            }
        }
        return ways;
    }

    private static Condition named(Query query) {
        return ENTRY.SOUGHT.isNotNull().and(query.kinds().isEmpty() ? DSL.noCondition() : ENTRY.KIND.in(query.kinds()));
    }

    private List<? extends Record> best(
            List<List<String>> words, Select<? extends Record> looked, int most, @Nullable UserId user) {
        Table<?> candidates = looked.asTable("candidate");
        Field<UUID> id = of(candidates, ENTRY.ID);
        Field<String> sought = of(candidates, ENTRY.SOUGHT);
        Field<Instant> used = DSL.field(DSL.select(USED.AT)
                .from(USED)
                .where(user == null ? DSL.falseCondition() : USED.USER_ID.eq(user))
                .and(USED.ENTRY_ID.eq(id)));
        Field<Integer> fit = fit(sought, words);
        Field<Integer> nth = DSL.rowNumber()
                .over(DSL.partitionBy(of(candidates, ENTRY.KIND))
                        .orderBy(
                                fit.eq(0).desc(),
                                used.desc().nullsLast(),
                                fit,
                                of(candidates, ENTRY.AT).desc(),
                                id))
                .as("nth");
        Field<Integer> rank = fit.as("fit");
        Field<Instant> last = used.as("used");
        Table<?> ranked = DSL.select(id, nth, rank, last).from(candidates).asTable("ranked");
        return db.select(shown())
                .from(ranked)
                .join(ENTRY)
                .on(ENTRY.ID.eq(of(ranked, ENTRY.ID)))
                .leftJoin(PARTY)
                .on(PARTY.ID.eq(ENTRY.PARTY_ID))
                .where(of(ranked, nth).le(most))
                .orderBy(
                        of(ranked, rank).eq(0).desc(),
                        of(ranked, last).desc().nullsLast(),
                        of(ranked, rank),
                        ENTRY.AT.desc(),
                        ENTRY.ID)
                .fetch();
    }

    /**
     * Those that begin with all that was typed, those in which its words occur, and those that the user opened. Where enough begin so, they
     * were meant, and nobody looks where else the words occur.
     *
     * @param typed what may have been
     */
    private static Select<? extends Record> ofSeveral(
            List<List<String>> words, List<String> typed, int enough, Condition named, @Nullable UserId user) {
        var beginning = DSL.name("beginning")
                .asMaterialized(DSL.select(LOOKED_AT)
                        .from(ENTRY)
                        .where(named.and(begins(typed)).and(fits(words, 0)))
                        .limit(MOST_BEGINNINGS));
        Condition few = DSL.field(DSL.selectCount().from(beginning)).lt(enough);
        var occurs = DSL.name("occurs")
                .asMaterialized(DSL.select(LOOKED_AT)
                        .from(ENTRY)
                        .where(named.and(fits(words, INDEXED)).and(few))
                        .limit(MOST));
        return DSL.with(beginning)
                .with(occurs)
                .select(occurs.fields())
                .from(occurs)
                .union(opened(words, named, user))
                .union(DSL.select(beginning.fields()).from(beginning));
    }

    /**
     * Those in which of each set of words one occurs, those that the user opened, and those whose names begin so when there are more than
     * are looked at, so that a common fragment does not hide them.
     */
    private static Select<? extends Record> ofAny(List<List<String>> words, Condition named, @Nullable UserId user) {
        boolean tooShort = tooShort(words.getFirst());
        var occurs = DSL.name("occurs")
                .asMaterialized(DSL.select(LOOKED_AT)
                        .from(ENTRY)
                        .where(tooShort ? DSL.falseCondition() : named.and(fits(words, INDEXED)))
                        .limit(MOST));
        Condition hidden = tooShort
                ? DSL.noCondition()
                : DSL.field(DSL.selectCount().from(occurs)).ge(MOST);
        // What begins with the only word has it.
        Condition others = words.size() == 1 ? DSL.noCondition() : fits(words, INDEXED);
        var beginning = DSL.select(LOOKED_AT)
                .from(ENTRY)
                .where(named.and(begins(words.getFirst())).and(others).and(hidden))
                .limit(MOST_BEGINNINGS);
        return DSL.with(occurs)
                .select(occurs.fields())
                .from(occurs)
                .union(opened(words, named, user))
                .union(beginning);
    }

    /** So few that the index has nothing to tell of them. */
    private static Select<? extends Record> opened(List<List<String>> words, Condition named, @Nullable UserId user) {
        return DSL.select(LOOKED_AT)
                .from(USED)
                .join(ENTRY)
                .on(ENTRY.ID.eq(USED.ENTRY_ID))
                .where(user == null ? DSL.falseCondition() : USED.USER_ID.eq(user))
                .and(named)
                .and(fits(words, 0));
    }

    /**
     * That of each set of words one occurs.
     *
     * @param indexed of how many of them the index is asked, the longest first; further ones would make it read more, not less
     */
    private static Condition fits(List<List<String>> words, int indexed) {
        List<List<String>> longest = words.stream()
                .sorted(Comparator.comparingInt(
                                (List<String> any) -> any.getFirst().length())
                        .reversed())
                .toList();
        List<Condition> all = new ArrayList<>();
        for (int i = 0; i < longest.size(); i++) {
            boolean asked = i < indexed;
            all.add(DSL.or(
                    longest.get(i).stream().map(word -> occurs(word, asked)).toList()));
        }
        return DSL.and(all);
    }

    private static boolean tooShort(List<String> words) {
        return words.stream().allMatch(word -> word.length() < 2);
    }

    private static Condition begins(List<String> words) {
        return DSL.or(words.stream().map(Index::begins).toList());
    }

    /** As a range, with the length as the index has it: so that it is read also by a statement planned before the word was known. */
    private static Condition begins(String word) {
        String begin = " " + word;
        String first = begin.substring(0, Math.min(LONGEST_BEGINNING, begin.length()));
        Field<String> beginning =
                DSL.left(ENTRY.SOUGHT, DSL.inline(LONGEST_BEGINNING)).collate(BY_BYTES);
        return beginning.between(first, first + LAST_CHARACTER);
    }

    private static Condition occurs(String word, boolean indexed) {
        Condition each = occurs(DSL.concat(ENTRY.SOUGHT, DSL.inline("")), word);
        if (!indexed) {
            return each;
        }
        // Every three digits are those of many numbers: of a long one the last ones tell enough, and all would take
        // longer to read.
        return word.length() > TELLING_DIGITS && word.codePoints().allMatch(Character::isDigit)
                ? occurs(ENTRY.SOUGHT, word.substring(word.length() - TELLING_DIGITS))
                        .and(each)
                : occurs(ENTRY.SOUGHT, word);
    }

    private static Condition occurs(Field<String> sought, String word) {
        // Two letters are a fragment of everything, but the beginning of few names.
        return sought.like("%" + (word.length() < 3 ? " " : "") + escaped(word) + "%");
    }

    /** How well it fits: 0 the whole name, address or number, 1 the beginning of the name, 2 that of a word, 3 anything else. */
    private static Field<Integer> fit(Field<String> sought, List<List<String>> words) {
        String all = escaped(String.join(" ", words.stream().map(List::getFirst).toList()));
        String first = escaped(words.getFirst().getFirst());
        boolean isWord = all.codePoints().allMatch(c -> Character.isLetter(c) || c == ' ');
        // A phone number may be kept with its country.
        boolean isNumber = all.length() >= SHORTEST_NUMBER && all.codePoints().allMatch(Character::isDigit);
        Condition whole = sought.like(" " + all + "  %");
        Condition key = isWord ? DSL.falseCondition() : sought.like((isNumber ? "%" : "% ") + all + " %");
        return DSL.case_()
                .when(whole.or(key), 0)
                .when(sought.like(" " + first + "%"), 1)
                .when(sought.like("% " + first + "%"), 2)
                .else_(3);
    }

    /** A field of a derived table, which has it because we have put it there. */
    private static <T> Field<T> of(Table<?> table, Field<T> field) {
        return Objects.requireNonNull(table.field(field));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** What was said, the newest first. */
    List<? extends Record> said(Query query, int most) {
        List<String> words = query.words();
        var said = SAID.call(words.toArray(String[]::new), query.mayGoOn(), most);
        Condition kind = query.kinds().isEmpty() ? DSL.noCondition() : ENTRY.KIND.in(query.kinds());
        return db.selectDistinct(shown())
                .from(said)
                .join(ENTRY)
                .on(ENTRY.ID.eq(said.ID))
                .leftJoin(PARTY)
                .on(PARTY.ID.eq(ENTRY.PARTY_ID))
                .where(kind)
                .orderBy(ENTRY.AT.desc(), ENTRY.ID)
                .limit(most)
                .fetch();
    }

    /** For each word those that look like it, the likest first; empty when one has none. */
    List<List<String>> likely(Query query) {
        List<List<String>> likely = new ArrayList<>();
        for (String term : query.terms()) {
            List<String> near = isWord(term) ? near(term) : List.of(term);
            if (near.isEmpty()) {
                return List.of();
            }
            likely.add(near);
        }
        boolean same = likely.stream().map(List::getFirst).toList().equals(query.terms());
        return same ? List.of() : likely;
    }

    private static boolean isWord(String term) {
        return term.length() >= SHORTEST_MEANT && term.codePoints().allMatch(Character::isLetter);
    }

    private List<String> near(String term) {
        return Spelling.likely(
                term, db.selectFrom(NEAR.call(term, NEAR_BY_TRIGRAMS)).fetch(NEAR.WORD), MEANT);
    }

    List<? extends Record> recent(UserId user, int most) {
        return db.select(shown())
                .from(USED)
                .join(ENTRY)
                .on(ENTRY.ID.eq(USED.ENTRY_ID))
                .leftJoin(PARTY)
                .on(PARTY.ID.eq(ENTRY.PARTY_ID))
                .where(USED.USER_ID.eq(user))
                .orderBy(USED.AT.desc())
                .limit(most)
                .fetch();
    }

    List<? extends Record> one(UUID id) {
        return db.select(shown())
                .from(ENTRY)
                .leftJoin(PARTY)
                .on(PARTY.ID.eq(ENTRY.PARTY_ID))
                .where(ENTRY.ID.eq(id))
                .fetch();
    }

    private static List<Field<?>> shown() {
        return Stream.<Field<?>>of(
                        ENTRY.ID, ENTRY.KIND, ENTRY.PARTY_ID, ENTRY.TITLE, ENTRY.SUBTITLE, ENTRY.AT, PARTY.TITLE)
                .toList();
    }
}
