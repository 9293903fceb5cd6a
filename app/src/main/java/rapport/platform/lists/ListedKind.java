package rapport.platform.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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
 * @param page the address of a record's own page
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
        Function<UUID, String> page) {

    /** A part of the list, by its address; its text is {@code <texts>.tab.<key>}. */
    public record Tab(String key, String href) {}

    /** Something new; its text is {@code <texts>.new.<key>}. */
    public record Action(String key, String href, String icon) {}

    public ListedKind {
        columns = List.copyOf(columns);
        tabs = List.copyOf(tabs);
        actions = List.copyOf(actions);
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
                id -> path + "/" + id);
    }

    public ListedKind sortedBy(String field, boolean falling) {
        return new ListedKind(
                kind, path, texts, menu, icon, columns, field, falling, searched, total, tabs, actions, page);
    }

    public ListedKind searchedIn(String field) {
        return new ListedKind(kind, path, texts, menu, icon, columns, sort, down, field, total, tabs, actions, page);
    }

    public ListedKind addingUp(String field) {
        return new ListedKind(kind, path, texts, menu, icon, columns, sort, down, searched, field, tabs, actions, page);
    }

    public ListedKind tab(String key, String href) {
        List<Tab> all = new ArrayList<>(tabs);
        all.add(new Tab(key, href));
        return new ListedKind(kind, path, texts, menu, icon, columns, sort, down, searched, total, all, actions, page);
    }

    public ListedKind making(String key, String href, String actionIcon) {
        List<Action> all = new ArrayList<>(actions);
        all.add(new Action(key, href, actionIcon));
        return new ListedKind(kind, path, texts, menu, icon, columns, sort, down, searched, total, tabs, all, page);
    }

    public ListedKind inMenu(String key) {
        return new ListedKind(kind, path, texts, key, icon, columns, sort, down, searched, total, tabs, actions, page);
    }

    public ListedKind opening(Function<UUID, String> address) {
        return new ListedKind(
                kind, path, texts, menu, icon, columns, sort, down, searched, total, tabs, actions, address);
    }
}
