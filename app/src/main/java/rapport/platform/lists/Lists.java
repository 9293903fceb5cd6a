package rapport.platform.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import rapport.platform.errors.NotFound;
import rapport.platform.filters.Filter;
import rapport.platform.filters.FilterReading;
import rapport.platform.filters.FilterReading.NotUnderstood;
import rapport.platform.filters.FilterReading.Understood;
import rapport.platform.filters.Grammar.PathEnd;
import rapport.platform.kinds.FieldReading;
import rapport.platform.kinds.FieldType;
import rapport.platform.kinds.KindReading;
import rapport.platform.kinds.Kinds;
import rapport.platform.kinds.RowVersions;
import rapport.platform.lists.Columns.Column;
import rapport.platform.lists.Counts.Counted;
import rapport.platform.lists.ListPage.Bulk;
import rapport.platform.lists.ListPage.Choice;
import rapport.platform.lists.ListPage.Group;
import rapport.platform.lists.ListReader.Found;
import rapport.platform.text.Text;
import rapport.platform.time.Moments;
import rapport.platform.user.CurrentUser;
import rapport.platform.user.Permission;
import rapport.platform.views.SavedViews;
import rapport.platform.views.ViewTabs;
import rapport.platform.web.Redirect;
import rapport.platform.web.View;

/** Answers the addresses of lists. */
@Component
@Transactional(readOnly = true)
public class Lists {

    private final ListedKinds listedKinds;
    private final Kinds kinds;
    private final Addresses addresses;
    private final ListReader reader;
    private final Counts counts;
    private final Terms terms;
    private final Groups groups;
    private final Calendars calendars;
    private final Sentences sentences;
    private final Editings editings;
    private final BulkActions actions;
    private final RowVersions versions;
    private final Meant meant;
    private final SavedViews views;
    private final Moments moments;

    Lists(
            ListedKinds listedKinds,
            Kinds kinds,
            Addresses addresses,
            ListReader reader,
            Counts counts,
            Terms terms,
            Groups groups,
            Calendars calendars,
            Sentences sentences,
            Editings editings,
            BulkActions actions,
            RowVersions versions,
            Meant meant,
            SavedViews views,
            Moments moments) {
        this.listedKinds = listedKinds;
        this.kinds = kinds;
        this.addresses = addresses;
        this.reader = reader;
        this.counts = counts;
        this.terms = terms;
        this.groups = groups;
        this.calendars = calendars;
        this.sentences = sentences;
        this.editings = editings;
        this.actions = actions;
        this.versions = versions;
        this.meant = meant;
        this.views = views;
        this.moments = moments;
    }

    /** The list that an address asks for; its parameters as they came. */
    public View show(String name, MultiValueMap<String, String> parameters, CurrentUser who) {
        ListedKind listed = listedKinds.get(name);
        KindReading kind = kinds.get(listed.kind(), who);
        Optional<String> opening =
                Addresses.asks(kind, parameters) ? Optional.empty() : views.opening(listed.path(), "", who);
        if (opening.isPresent()) {
            return new Redirect(opening.get());
        }
        FilterReading read = addresses.filter(listed, kind, parameters, who);
        Filter filter = read instanceof Understood understood ? understood.filter() : Filter.NONE;
        Asked asked = addresses.asked(listed, kind, filter, parameters);
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
                views.tabs(listed.path(), SavedLists.query(kind, parameters), who),
                problem,
                read instanceof Understood
                        ? terms.asked(parameters, listed.kind(), who).orElse(null)
                        : null,
                who);
    }

    private ListPage page(
            ListedKind listed,
            KindReading kind,
            Asked asked,
            ViewTabs saved,
            @Nullable Text problem,
            @Nullable TermForm form,
            CurrentUser who) {
        Columns columns = Columns.of(listed, kind, asked);
        Set<String> edited = edited(kind, who);
        boolean calendar = problem == null && asked.span() != null;
        FieldReading group = problem == null && !calendar ? grouping(kind, asked) : null;
        List<Bulk> bulk = group == null && !calendar ? bulk(listed, who) : List.of();
        LinkedOnes linked = reader.linked();
        FieldReading version = bulk.isEmpty() ? null : versions.of(kind).orElse(null);
        Found found = problem == null && group == null && !calendar
                ? reader.page(listed, kind, columns.fields(version), asked, linked, who)
                : Found.NONE;
        Counted counted = problem == null && !calendar ? counted(listed, kind, asked, found, linked, who) : null;
        Counted known = listed.total() == null ? counted : null;
        return new ListPage(
                listed,
                asked,
                saved,
                problem == null ? 200 : 422,
                problem,
                columns.heads(asked),
                columns.sorting(asked),
                found.rows().stream()
                        .map(row -> columns.line(row, edited, version))
                        .toList(),
                columns.choices(),
                terms.chips(asked, form, listed.kind(), who),
                terms.fields(kind, who),
                form,
                counted,
                found.before() == null
                        ? null
                        : asked.starting(found.before(), true, known).address(),
                found.after() == null
                        ? null
                        : asked.starting(found.after(), false, known).address(),
                bulk,
                meant.text(listed, asked),
                groupings(kind, asked),
                group == null ? List.of() : grouped(listed, kind, group, asked, who),
                calendar ? calendars.of(listed, kind, asked, who) : null,
                who.may(Permission.CREATE),
                moments.now(),
                moments.today());
    }

    private @Nullable FieldReading grouping(KindReading kind, Asked asked) {
        return asked.group() == null
                ? null
                : kind.field(asked.group())
                        .filter(field -> Groups.can(field, sentences))
                        .orElse(null);
    }

    private List<Choice> groupings(KindReading kind, Asked asked) {
        return kind.fields().stream()
                .filter(field -> Groups.can(field, sentences))
                .map(field -> new Choice(
                        field.name(), field.label().get(), field.name().equals(asked.group())))
                .toList();
    }

    private List<Group> grouped(ListedKind listed, KindReading kind, FieldReading field, Asked asked, CurrentUser who) {
        Map<UUID, String> names = sentences.names(new PathEnd(kind, List.of(), Optional.of(field)), who);
        return groups.of(kind, field, reader.meaning(listed, kind, asked, who), asked, names);
    }

    private Counted counted(
            ListedKind listed, KindReading kind, Asked asked, Found found, LinkedOnes linked, CurrentUser who) {
        boolean whole = asked.group() == null && asked.place() == null && found.after() == null;
        if (whole && listed.total() == null) {
            return new Counted(found.rows().size(), false, null);
        }
        if (found.counted() != null && listed.total() == null) {
            return found.counted();
        }
        if (asked.place() != null && asked.counted() != null && listed.total() == null) {
            return asked.counted();
        }
        FieldReading total =
                listed.total() == null ? null : kind.field(listed.total()).orElseThrow();
        return counts.of(kind, reader.countable(listed, kind, asked, linked, who), total, asked.isRestricted());
    }

    /** Long texts and several words are not changed in the little place of a cell. */
    private Set<String> edited(KindReading kind, CurrentUser who) {
        Set<String> all = editings.of(kind.name(), who)
                .flatMap(each -> each.fields().stream())
                .collect(Collectors.toUnmodifiableSet());
        return kind.fields().stream()
                .filter(field -> all.contains(field.name())
                        && field.type() != FieldType.CHOICES
                        && field.type() != FieldType.TEXT)
                .map(FieldReading::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Bulk> bulk(ListedKind listed, CurrentUser who) {
        List<Bulk> all = new ArrayList<>();
        actions.of(listed.kind(), who)
                .forEach(each -> all.add(new Bulk(
                        each.key(),
                        each.icon(),
                        "/lists/" + listed.kind() + "/actions/" + each.key(),
                        each.chooses())));
        actions.pages(listed.kind(), who)
                .forEach(each -> all.add(new Bulk(each.key(), each.icon(), each.path(), false)));
        return all;
    }

    /** What a record is called in its list; empty when there is none for this user. */
    public Optional<String> name(String kind, UUID id, CurrentUser who) {
        ListedKind listed = listedKinds.get(kind);
        KindReading reading = kinds.get(kind, who);
        Shown look = listed.columns().getFirst();
        FieldReading field = reading.field(look.field()).orElseThrow();
        return reader.row(reading, field, id, who).map(row -> Looks.text(Looks.cell(row, look, field)));
    }

    /** Whether a filter says which records of a kind are meant. */
    public boolean understands(String kind, String filter, CurrentUser who) {
        return meant.isUnderstood(kind, filter, who);
    }

    /** The ids of the records that a filter means for this user now, at most so many. */
    public List<UUID> meant(String kind, String filter, int most, CurrentUser who) {
        return meant.ids(kind, filter, most, who);
    }

    /** Where a cell is edited. */
    public static String cellAddress(String kind, UUID id, String field) {
        return "/lists/" + kind + "/" + id + "/" + field;
    }

    /** One cell of one record, as its list shows it. */
    public Cell cell(String name, UUID id, String field, CurrentUser who) {
        ListedKind listed = listedKinds.get(name);
        KindReading kind = kinds.get(name, who);
        Column column = Columns.of(
                        listed, kind, addresses.asked(listed, kind, Filter.NONE, new LinkedMultiValueMap<>()))
                .get(field);
        return reader.row(kind, column.field(), id, who)
                .map(row -> Looks.cell(row, column.look(), column.field()))
                .orElseThrow(() -> new NotFound(id));
    }
}
