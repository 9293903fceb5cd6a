package rapport.platform.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import rapport.platform.errors.NotFound;
import rapport.platform.filters.Filter;
import rapport.platform.filters.Filter.Every;
import rapport.platform.filters.FilterReading;
import rapport.platform.filters.FilterReading.NotUnderstood;
import rapport.platform.filters.FilterReading.Understood;
import rapport.platform.filters.Grammar;
import rapport.platform.filters.Grammar.PathEnd;
import rapport.platform.filters.Operator;
import rapport.platform.kinds.FieldReading;
import rapport.platform.kinds.KindReading;
import rapport.platform.kinds.Kinds;
import rapport.platform.lists.ListPage.Bulk;
import rapport.platform.lists.ListPage.Choice;
import rapport.platform.lists.ListPage.Group;
import rapport.platform.lists.ListPage.Head;
import rapport.platform.lists.ListPage.Line;
import rapport.platform.lists.ListPage.Placed;
import rapport.platform.lists.ListReader.Found;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

/** Answers the addresses of lists. */
@Component
@Transactional(readOnly = true)
public class Lists {

    private static final int LONGEST_WORDS = 200;

    private final ListedKinds listedKinds;
    private final Kinds kinds;
    private final Grammar grammar;
    private final ListReader reader;
    private final Counts counts;
    private final Terms terms;
    private final Groups groups;
    private final Sentences sentences;
    private final List<CellEditing> editings;
    private final List<BulkAction> actions;
    private final Moments moments;

    Lists(ListedKinds listedKinds, Kinds kinds, Grammar grammar, ListReader reader, Counts counts, Terms terms,
            Groups groups,
            Sentences sentences,
            List<CellEditing> editings,
            List<BulkAction> actions,
            Moments moments) {
        this.listedKinds = listedKinds;
        this.kinds = kinds;
        this.grammar = grammar;
        this.reader = reader;
        this.counts = counts;
        this.terms = terms;
        this.groups = groups;
        this.sentences = sentences;
        this.editings = editings;
        this.actions = actions;
        this.moments = moments;
    }

    /** A column of a list. */
    private record Column(Shown shown, FieldReading field) {}

    /** The list that an address asks for; its parameters as they came. */
    public View show(String name, MultiValueMap<String, String> parameters, CurrentUser who) {
        ListedKind listed = listedKinds.get(name);
        KindReading kind = kinds.get(listed.kind(), who);
        FilterReading read = filter(listed, kind, parameters, who);
        Filter filter = read instanceof Understood understood ? understood.filter() : Filter.NONE;
        Asked asked = asked(listed, kind, filter, parameters);
        Text problem = read instanceof NotUnderstood refused ? refused.why() : null;
        if (problem == null && parameters.getFirst("field") != null) {
            switch (terms.changed(filter, parameters, listed.kind(), who)) {
                case Understood changed -> {
                    return new Redirect(asked.filtered(changed.filter()).address());
                }
                case NotUnderstood refused -> problem = refused.why();
            }
        }
        return page(
                listed,
                kind,
                asked,
                problem,
                terms.asked(parameters, listed.kind(), who).orElse(null),
                who);
    }

    private ListPage page(
            ListedKind listed,
            KindReading kind,
            Asked asked,
            @Nullable Text problem,
            @Nullable TermForm form,
            CurrentUser who) {
        List<Column> all = columns(listed, kind);
        List<Column> shown = shown(all, asked);
        Set<String> edited = edited(listed.kind(), who);
        FieldReading group = problem == null ? grouping(kind, asked) : null;
        Found found = problem == null && group == null
                ? reader.page(listed, kind, shown.stream().map(Column::field).toList(), asked, who)
                : new Found(List.of(), null, null);
        return new ListPage(
                listed,
                asked,
                problem == null ? 200 : 422,
                problem,
                shown.stream().map(column -> head(column, asked)).toList(),
                found.rows().stream().map(row -> line(row, listed.kind(), shown, edited)).toList(),
                choices(all, shown),
                terms.chips(asked, listed.kind(), who),
                terms.fields(kind, who),
                form,
                problem == null ? counted(listed, kind, asked, found, who) : null,
                found.before() == null
                        ? null
                        : asked.starting(found.before(), true).address(),
                found.after() == null
                        ? null
                        : asked.starting(found.after(), false).address(),
                group == null ? bulk(listed, who) : List.of(),
                groupings(kind, asked),
                group == null ? List.of() : grouped(listed, kind, group, asked, who),
                who.may(Permission.CREATE),
                moments.now(),
                moments.today());
    }

    private @Nullable FieldReading grouping(KindReading kind, Asked asked) {
        return asked.group() == null
                ? null
                : kind.field(asked.group()).filter(field -> Groups.can(field, sentences)).orElse(null);
    }

    private List<Choice> groupings(KindReading kind, Asked asked) {
        return kind.fields().stream()
                .filter(field -> Groups.can(field, sentences))
                .map(field -> new Choice(field.name(), field.label().get(), field.name().equals(asked.group())))
                .toList();
    }

    private List<Group> grouped(ListedKind listed, KindReading kind, FieldReading field, Asked asked, CurrentUser who) {
        Map<UUID, String> names = sentences.names(new PathEnd(kind, List.of(), Optional.of(field)), who);
        return groups.of(kind, field, reader.meaning(listed, kind, asked, who), asked, names);
    }

    private Counts.Counted counted(
            ListedKind listed, KindReading kind, Asked asked, Found found, CurrentUser who) {
        boolean all = asked.group() == null && asked.place() == null && found.after() == null;
        if (all && listed.total() == null) {
            return new Counts.Counted(found.rows().size(), false, List.of());
        }
        FieldReading total =
                listed.total() == null ? null : kind.field(listed.total()).orElseThrow();
        return counts.of(kind, reader.meaning(listed, kind, asked, who), total, asked.isRestricted());
    }

    /** The filter of an address: what {@code filter} says, and a parameter for each field that must have one of these values. */
    private FilterReading filter(
            ListedKind listed, KindReading kind, MultiValueMap<String, String> parameters, CurrentUser who) {
        FilterReading read = grammar.read(value(parameters, "filter"), listed.kind(), who);
        if (!(read instanceof Understood understood)) {
            return read;
        }
        List<Filter> all = new ArrayList<>(understood.filter().terms());
        for (FieldReading field : kind.fields()) {
            List<String> values = parameters.getOrDefault(field.name(), List.of()).stream()
                    .flatMap(each -> Arrays.stream(each.split(",")))
                    .filter(each -> !each.isBlank())
                    .toList();
            if (!values.isEmpty() && field.isFiltered() && !RESERVED.contains(field.name())) {
                switch (grammar.test(
                        field.name(), values.size() == 1 ? Operator.EQUAL : Operator.IN, values, listed.kind(), who)) {
                    case Understood test -> all.add(test.filter());
                    case NotUnderstood refused -> {
                        return refused;
                    }
                }
            }
        }
        return new Understood(new Every(all, false));
    }

    private static final Set<String> RESERVED = Set.of(
            "filter", "q", "sort", "order", "columns", "after", "before", "group", "field", "phrase", "value", "at",
            "or", "ask");

    private static Asked asked(
            ListedKind listed, KindReading kind, Filter filter, MultiValueMap<String, String> parameters) {
        String by = kind.field(value(parameters, "sort"))
                .filter(FieldReading::isSorted)
                .map(FieldReading::name)
                .orElse(listed.sort());
        String order = value(parameters, "order");
        boolean down = order.isEmpty() ? isDownFirst(listed, kind, by) : order.equals("down");
        String words = value(parameters, "q").strip();
        Place before = Place.of(parameters.getFirst("before"));
        Set<String> columns = new LinkedHashSet<>();
        parameters.getOrDefault("columns", List.of()).stream()
                .flatMap(each -> Arrays.stream(each.split(",")))
                .filter(name -> kind.field(name).isPresent())
                .forEach(columns::add);
        return new Asked(
                listed.path(),
                filter,
                words.substring(0, Math.min(words.length(), LONGEST_WORDS)),
                by,
                down,
                by.equals(listed.sort()) && down == listed.down(),
                List.copyOf(columns),
                before != null ? before : Place.of(parameters.getFirst("after")),
                before != null,
                parameters.getFirst("group"));
    }

    private static boolean isDownFirst(ListedKind listed, KindReading kind, String by) {
        if (by.equals(listed.sort())) {
            return listed.down();
        }
        FieldReading.Sorting sorting = kind.field(by).orElseThrow().sorting();
        return sorting != null && sorting.along() == FieldReading.Sorting.Along.FALLING;
    }

    private static String value(MultiValueMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        return value == null ? "" : value;
    }

    private static List<Column> columns(ListedKind listed, KindReading kind) {
        Stream<Column> declared = listed.columns().stream()
                .map(shown -> new Column(shown, kind.field(shown.field()).orElseThrow()));
        Stream<Column> others = kind.fields().stream()
                .filter(field -> listed.columns().stream()
                        .noneMatch(shown -> shown.field().equals(field.name())))
                .map(field -> new Column(Looks.of(field), field));
        return Stream.concat(declared, others).toList();
    }

    /** The first column, which names the record, is always there. */
    private static List<Column> shown(List<Column> all, Asked asked) {
        return all.stream()
                .filter(column -> column == all.getFirst()
                        || (asked.columns().isEmpty()
                                ? column.shown().first()
                                : asked.columns().contains(column.field().name())))
                .toList();
    }

    private static List<Choice> choices(List<Column> all, List<Column> shown) {
        return all.stream()
                .map(column ->
                        new Choice(column.field().name(), column.field().label().get(), shown.contains(column)))
                .toList();
    }

    private static Head head(Column column, Asked asked) {
        FieldReading field = column.field();
        boolean here = field.name().equals(asked.sort());
        boolean falling = here
                ? !asked.down()
                : field.sorting() != null && field.sorting().along() == FieldReading.Sorting.Along.FALLING;
        return new Head(
                field.name(),
                field.label().get(),
                column.shown().head(),
                field.isSorted() ? asked.sorted(field.name(), falling).address() : null,
                here ? (asked.down() ? "descending" : "ascending") : null,
                column.shown().hint() == null ? null : Texts.t(column.shown().hint()),
                field.type());
    }

    private static Line line(Record row, String kind, List<Column> shown, Set<String> edited) {
        UUID id = (UUID) row.get(0);
        List<Placed> cells = shown.stream()
                .map(column -> new Placed(
                        column.shown().css(),
                        column.field().label().get(),
                        Looks.cell(row, column.shown(), column.field()),
                        edited.contains(column.field().name())
                                ? cellAddress(kind, id, column.field().name())
                                : null))
                .toList();
        return new Line(id, Looks.text(cells.getFirst().cell()), cells);
    }

    private Set<String> edited(String kind, CurrentUser who) {
        return editings.stream()
                .filter(each -> who.may(Permission.EDIT) && each.kind().equals(kind))
                .flatMap(each -> each.fields().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Bulk> bulk(ListedKind listed, CurrentUser who) {
        return actions.stream()
                .filter(each -> who.may(Permission.EDIT) && each.kind().equals(listed.kind()))
                .map(each -> new Bulk(
                        each.key(),
                        each.icon(),
                        Texts.t(listed.texts() + ".action." + each.key()),
                        each.choices(who)))
                .toList();
    }

    /** Where a cell is edited. */
    public static String cellAddress(String kind, UUID id, String field) {
        return "/lists/" + kind + "/" + id + "/" + field;
    }

    /** One cell of one record, as its list shows it. */
    public Cell cell(String name, UUID id, String field, CurrentUser who) {
        ListedKind listed = listedKinds.get(name);
        KindReading kind = kinds.get(name, who);
        Column column = columns(listed, kind).stream()
                .filter(each -> each.field().name().equals(field))
                .findFirst()
                .orElseThrow(() -> new NotFound(field));
        return reader.row(kind, column.field(), id, who)
                .map(row -> Looks.cell(row, column.shown(), column.field()))
                .orElseThrow(() -> new NotFound(id));
    }
}
