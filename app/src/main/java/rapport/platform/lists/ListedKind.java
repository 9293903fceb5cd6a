package rapport.platform.lists;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a kind of record is listed.
 *
 * @param kind its name
 * @param path the address of the list
 * @param texts what the keys of its texts begin with: {@code title}, {@code count}, {@code count_over}, {@code empty.title} …
 * @param menu key of the menu entry that is current
 * @param icon shown where there are none
 * @param columns its columns, from left to right; the kind's other fields can be chosen too
 * @param sort the field it is sorted by until somebody chooses
 * @param down whether from the largest to the smallest
 * @param searched the field that the box for words looks in; null for none
 * @param total a field of type money that is added up; null for none
 * @param tabs links to parts of the list
 * @param actions what can be made new here
 * @param views the other ways to look at the same records, this one included; empty when there is but one
 * @param day the field by whose day records stand in a calendar; null when there is none
 */
public record ListedKind(
        String kind,
        String path,
        String texts,
        String menu,
        String icon,
        List<Shown> columns,
        String sort,
        boolean down,
        @Nullable String searched,
        @Nullable String total,
        List<Tab> tabs,
        List<Action> actions,
        List<View> views,
        @Nullable String day) {

    /** A part of the list, by its address; its text is {@code <texts>.tab.<key>}. */
    public record Tab(String key, String href) {}

    /** A way to look at the records; its text is {@code list.view.<key>}. */
    public record View(String key, String href, String icon) {}

    /** Something new; its text is {@code <texts>.new.<key>}. */
    public record Action(String key, String href, String icon) {}

    public ListedKind {
        columns = List.copyOf(columns);
        tabs = List.copyOf(tabs);
        actions = List.copyOf(actions);
        views = List.copyOf(views);
    }

    public static ListedKind of(String kind, String path, String texts, String icon, Shown... columns) {
        String menu = path.substring(1);
        return new ListedKind(
                kind,
                path,
                texts,
                menu,
                icon,
                List.of(columns),
                columns[0].field(),
                false,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    public ListedKind sortedBy(String field, boolean falling) {
        return new ListedKind(
                kind, path, texts, menu, icon, columns, field, falling, searched, total, tabs, actions, views, day);
    }

    public ListedKind searchedIn(String field) {
        return new ListedKind(
                kind, path, texts, menu, icon, columns, sort, down, field, total, tabs, actions, views, day);
    }

    public ListedKind addingUp(String field) {
        return new ListedKind(
                kind, path, texts, menu, icon, columns, sort, down, searched, field, tabs, actions, views, day);
    }

    public ListedKind tab(String key, String href) {
        List<Tab> all = new ArrayList<>(tabs);
        all.add(new Tab(key, href));
        return new ListedKind(
                kind, path, texts, menu, icon, columns, sort, down, searched, total, all, actions, views, day);
    }

    public ListedKind making(String key, String href, String actionIcon) {
        List<Action> all = new ArrayList<>(actions);
        all.add(new Action(key, href, actionIcon));
        return new ListedKind(
                kind, path, texts, menu, icon, columns, sort, down, searched, total, tabs, all, views, day);
    }

    public ListedKind inMenu(String key) {
        return new ListedKind(
                kind, path, texts, key, icon, columns, sort, down, searched, total, tabs, actions, views, day);
    }

    public ListedKind view(String key, String href, String viewIcon) {
        List<View> all = new ArrayList<>(views);
        all.add(new View(key, href, viewIcon));
        return new ListedKind(
                kind, path, texts, menu, icon, columns, sort, down, searched, total, tabs, actions, all, day);
    }

    /** Shown as a calendar too, by the day of a field. */
    public ListedKind dated(String field) {
        ListedKind both = views.isEmpty() ? view("list", path, "list") : this;
        ListedKind all = both.view("calendar", path + "?look=calendar", "calendar");
        return new ListedKind(
                kind, path, texts, menu, icon, columns, sort, down, searched, total, tabs, actions, all.views(), field);
    }
}
