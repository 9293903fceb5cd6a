package rapport.platform.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Row3;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rapport.platform.filters.Conditions.Meaning;
import rapport.platform.filters.Filter;
import rapport.platform.filters.Filter.Every;
import rapport.platform.filters.FilterReading.Understood;
import rapport.platform.filters.Grammar;
import rapport.platform.filters.Joins;
import rapport.platform.filters.Operator;
import rapport.platform.kinds.FieldReading;
import rapport.platform.kinds.FieldType;
import rapport.platform.kinds.Joined;
import rapport.platform.kinds.KindReading;
import rapport.platform.lists.Calendar.Day;
import rapport.platform.lists.Calendar.Entry;
import rapport.platform.lists.ListPage.Line;
import rapport.platform.text.Formats;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;

/**
 * Reads the records of a list by day: one statement finds the first of each day along the index of the field, a second one reads what
 * they show. However many a day has, no more than a hundred are counted.
 */
@Component
class Calendars {

    private static final int SHOWN_IN_MONTH = 3;
    private static final int SHOWN_IN_WEEK = 20;
    private static final int COUNTED = 100;

    private final DSLContext db;
    private final ListReader reader;
    private final Grammar grammar;
    private final Moments moments;

    Calendars(DSLContext db, ListReader reader, Grammar grammar, Moments moments) {
        this.db = db;
        this.reader = reader;
        this.grammar = grammar;
        this.moments = moments;
    }

    Calendar of(ListedKind listed, KindReading kind, Asked asked, CurrentUser who) {
        Span span = Objects.requireNonNull(asked.span());
        FieldReading by = kind.field(Objects.requireNonNull(listed.day())).orElseThrow();
        List<LocalDate> days = span.days();
        Map<Integer, List<UUID>> found = found(kind, by, days, reader.meaning(listed, kind, asked, who));
        int most = span.week() ? SHOWN_IN_WEEK : SHOWN_IN_MONTH;
        Map<UUID, Entry> entries = entries(listed, kind, asked, by, found.values(), most);
        List<Day> shown = IntStream.range(0, days.size())
                .mapToObj(nth ->
                        day(days.get(nth), span, found.getOrDefault(nth, List.of()), entries, most, listed, asked, who))
                .toList();
        LocalDate today = moments.today();
        Span now = span.week() ? Span.week(today) : Span.month(today);
        LocalDate inside = now.equals(span) || span.week() && span.has(today) ? today : span.first();
        return new Calendar(
                span,
                shown,
                asked.over(span.before()).address(),
                asked.over(span.after()).address(),
                asked.over(now).address(),
                asked.over(Span.month(span.first())).address(),
                asked.over(Span.week(inside)).address(),
                asked.over(null).address());
    }

    /** The ids of each day, by its place among the days. */
    private Map<Integer, List<UUID>> found(KindReading kind, FieldReading by, List<LocalDate> days, Meaning meaning) {
        return by.type() == FieldType.DATE
                ? found(kind, by.value().coerce(SQLDataType.LOCALDATE), by, days, day -> day, meaning)
                : found(kind, by.value().coerce(SQLDataType.INSTANT), by, days, moments::startOf, meaning);
    }

    private <T> Map<Integer, List<UUID>> found(
            KindReading kind,
            Field<T> at,
            FieldReading by,
            List<LocalDate> days,
            Function<LocalDate, T> start,
            Meaning meaning) {
        List<Row3<Integer, T, T>> bounds = new ArrayList<>();
        for (int nth = 0; nth < days.size(); nth++) {
            bounds.add(DSL.row(
                    DSL.inline(nth),
                    DSL.val(start.apply(days.get(nth)), at.getDataType()),
                    DSL.val(start.apply(days.get(nth).plusDays(1)), at.getDataType())));
        }
        Table<?> day = table(bounds);
        Field<Integer> nth = DSL.field(DSL.name("day", "nth"), Integer.class);
        List<Joined> joins = new ArrayList<>(meaning.joins());
        Joins.add(by.searchJoins(), joins);
        Table<?> one = DSL.lateral(DSL.select(kind.key().as("id"), at.as("at"))
                        .from(Joins.of(kind.from(), joins))
                        .where(meaning.condition())
                        .and(at.ge(DSL.field(DSL.name("day", "start"), at.getDataType())))
                        .and(at.lt(DSL.field(DSL.name("day", "next"), at.getDataType())))
                        .orderBy(at, kind.key())
                        .limit(DSL.inline(COUNTED)))
                .as("one");
        Field<UUID> id = DSL.field(DSL.name("one", "id"), UUID.class);
        return db.select(nth, id)
                .from(day)
                .crossJoin(one)
                .orderBy(nth, DSL.field(DSL.name("one", "at")), id)
                .fetchGroups(nth, id);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of rows of some type cannot be made otherwise
    private static <T> Table<?> table(List<Row3<Integer, T, T>> bounds) {
        return DSL.values((Row3[]) bounds.toArray(new Row3[0])).as("day", "nth", "start", "next");
    }

    private Map<UUID, Entry> entries(
            ListedKind listed, KindReading kind, Asked asked, FieldReading by, Iterable<List<UUID>> found, int most) {
        List<Place> places = new ArrayList<>();
        found.forEach(day -> day.stream().limit(most).forEach(id -> places.add(new Place(null, id))));
        Columns columns = Columns.of(listed, kind, asked.withUsualColumns());
        List<FieldReading> fields = columns.fields(by);
        Map<UUID, Entry> entries = new HashMap<>();
        for (Record row : reader.rows(kind, fields, places)) {
            Line line = columns.line(row, Set.of(), null);
            entries.put(line.id(), entry(line, row.get(by.value())));
        }
        return entries;
    }

    private static Entry entry(Line line, @Nullable Object at) {
        Cell first = line.cells().getFirst().cell();
        String href = switch (first) {
            case Cell.Name name -> name.href();
            case Cell.Party party -> party.href();
            default -> null;
        };
        String whom = "";
        Cell.Pill pill = null;
        for (ListPage.Placed placed : line.cells().subList(1, line.cells().size())) {
            if (placed.cell() instanceof Cell.Party party && whom.isEmpty()) {
                whom = party.text();
            }
            if (placed.cell() instanceof Cell.Pill state && pill == null) {
                pill = state;
            }
        }
        return new Entry(line.name(), href, time(at), whom, pill);
    }

    /** What is due by the end of a day has no time. */
    private static @Nullable String time(@Nullable Object at) {
        if (!(at instanceof Instant moment)) {
            return null;
        }
        return Formats.isWholeDay(moment)
                ? null
                : Formats.time(moment.atZone(Formats.zone()).toLocalTime());
    }

    private Day day(
            LocalDate day,
            Span span,
            List<UUID> found,
            Map<UUID, Entry> entries,
            int most,
            ListedKind listed,
            Asked asked,
            CurrentUser who) {
        List<Entry> shown = found.stream()
                .limit(most)
                .map(entries::get)
                .filter(Objects::nonNull)
                .toList();
        return new Day(
                day,
                span.has(day),
                day.equals(moments.today()),
                shown,
                Math.max(0, found.size() - most),
                found.size() == COUNTED,
                asked.over(null)
                        .filtered(onThe(day, listed, asked.filter(), who))
                        .address());
    }

    private Filter onThe(LocalDate day, ListedKind listed, Filter filter, CurrentUser who) {
        String field = Objects.requireNonNull(listed.day());
        return grammar.test(field, Operator.EQUAL, List.of(day.toString()), listed.kind(), who)
                        instanceof Understood test
                ? filter.isNone() ? test.filter() : new Every(List.of(filter, test.filter()), false)
                : filter;
    }
}
