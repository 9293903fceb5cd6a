package rapport.platform.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rapport.platform.kinds.FieldType;
import rapport.platform.lists.Counts.Counted;
import rapport.platform.rates.Total;
import rapport.platform.text.Text;
import rapport.platform.text.Texts;
import rapport.platform.views.ViewTabs;
import rapport.platform.web.Page;

/**
 * A list of records.
 *
 * @param views the saved views of the list
 * @param sorting the column that the rows are sorted by, shown or not
 * @param problem what is wrong with the filter; null when nothing is
 * @param fields what conditions can be added, by the link they are behind ("" for the kind's own)
 * @param form the open form of a condition; null for none
 * @param actions what can be done with several records; none for those who may change none
 * @param meant the filter that means all of them, on whatever page
 * @param groupings the fields by whose values the records can be counted
 * @param groups the counts, when an address asks for them instead of rows
 * @param calendar the records by day, when an address asks for them instead of rows
 * @param back the address of the page before; null on the first one
 */
public record ListPage(
        ListedKind listed,
        Asked asked,
        ViewTabs views,
        int status,
        @Nullable Text problem,
        List<Head> heads,
        Head sorting,
        List<Line> lines,
        List<Choice> columns,
        List<Chip> chips,
        Map<String, List<Choice>> fields,
        @Nullable TermForm form,
        @Nullable Counted counted,
        @Nullable String back,
        @Nullable String next,
        List<Bulk> actions,
        String meant,
        List<Choice> groupings,
        List<Group> groups,
        @Nullable Calendar calendar,
        boolean mayCreate,
        Instant now,
        LocalDate today)
        implements Page {

    /** The head of a column; {@code href} is null for one that lists are not sorted by. */
    public record Head(
            String name,
            String label,
            String css,
            @Nullable String href,
            @Nullable String sorted,
            @Nullable String hint,
            FieldType type) {}

    /** The records with one value of a field, and the address of the list of them. */
    public record Group(String label, long count, String href) {}

    /** One record. @param picked what is sent when it is picked */
    public record Line(UUID id, String picked, String name, List<Placed> cells) {}

    /**
     * A cell in its column.
     *
     * @param edit the field that is edited in its place; null when it cannot be
     */
    public record Placed(
            String css, String label, Cell cell, @Nullable String edit) {}

    /** Something to do with what is selected, the address for it, and whether something is chosen for it. */
    public record Bulk(String key, String icon, String address, boolean chooses) {

        public String label() {
            return Texts.t("list.action." + key);
        }
    }

    /** Something to choose from. */
    public record Choice(String name, String label, boolean chosen) {}

    @Override
    public String title() {
        return t("title");
    }

    @Override
    public String menu() {
        return listed.menu();
    }

    /** A text of this kind's lists. */
    public String t(String key, Object... arguments) {
        return Texts.t(listed.texts() + "." + key, arguments);
    }

    public boolean isFirstTime() {
        return lines.isEmpty()
                && groups.isEmpty()
                && calendar == null
                && problem == null
                && !asked.isRestricted()
                && asked.place() == null;
    }

    /** Whether a tab of the kind is open, and no saved view. */
    public boolean isTab(String href) {
        return views.open().isEmpty()
                && asked.withoutView().fromTheStart().address().equals(href);
    }

    public boolean isAnyTab() {
        return listed.tabs().stream().anyMatch(tab -> isTab(tab.href()));
    }

    /** Whether this is the look that is open. */
    public boolean isLook(ListedKind.View look) {
        return look.key().equals(calendar == null ? "list" : "calendar");
    }

    /** The address of a look: of the same records, where it is one of this list. */
    public String lookHref(ListedKind.View look) {
        return switch (look.key()) {
            case "list" -> asked.over(null).address();
            case "calendar" ->
                asked.over(asked.span() == null ? Span.month(today) : asked.span())
                        .address();
            default ->
                asked.filter().isNone()
                        ? look.href()
                        : Asked.address(
                                look.href(), Map.of("filter", asked.filter().toString()));
        };
    }

    /** The address of the whole list, whatever it opens with. */
    public String whole() {
        return listed.path() + "?view=none";
    }

    /** Whether there are more than those on this page. */
    public boolean isPaged() {
        return back != null || next != null;
    }

    public String count() {
        if (counted == null) {
            return "";
        }
        if (counted.isOver()) {
            return t("count_over", (long) Counts.MOST);
        }
        String all = t("count", counted.rows());
        return counted.about() && counted.rows() > 1 ? Texts.t("list.about", all) : all;
    }

    public @Nullable Total total() {
        return counted == null || counted.total() == null || counted.total().isNothing() ? null : counted.total();
    }

    /** Whether this is the condition whose change was refused, so that it is asked for again. */
    public boolean isAsked(Chip chip) {
        return form != null && chip.form() == form;
    }

    /** The address of this list with the form of a new condition open; as an alternative to a term when there is one. */
    public String asking(String path, int or) {
        Map<String, String> all = new LinkedHashMap<>(asked.fields());
        all.put("ask", path);
        if (or >= 0) {
            all.put("or", Integer.toString(or));
        }
        return Asked.address(asked.path(), all);
    }

    public boolean isGrouped() {
        return asked.group() != null;
    }

    /** The largest count, against which the others are drawn. */
    public long largest() {
        return groups.stream().mapToLong(Group::count).max().orElse(1);
    }

    /** The address of this list counted by a field; of its rows when there is none. */
    public String groupedBy(@Nullable String field) {
        return asked.grouped(field).address();
    }

    /** Whether the contacts of weeks are shown, which need to be explained. */
    public boolean hasBars() {
        return lines.stream()
                .flatMap(line -> line.cells().stream())
                .anyMatch(place -> place.cell() instanceof Cell.Bars);
    }

    /** The classes of a column's head: one in which nothing stands on this page needs little room. */
    public String headCss(int column) {
        boolean blank =
                lines.stream().allMatch(line -> line.cells().get(column).cell().isBlank());
        return heads.get(column).css() + (blank ? " is-blank" : "");
    }

    /** How many columns are chosen. */
    public long chosen() {
        return columns.stream().filter(Choice::chosen).count();
    }

    /** How the order reads: "Name, A to Z". */
    public String order() {
        String way = asked.down() ? "down" : "up";
        return Texts.t("list.order." + sortType() + "." + way, sortedBy());
    }

    private String sortType() {
        return switch (sorting.type()) {
            case DATE, MOMENT, DUE -> "day";
            case INTEGER, DECIMAL, MONEY -> "number";
            default -> "text";
        };
    }

    public String sortedBy() {
        return sorting.label();
    }
}
